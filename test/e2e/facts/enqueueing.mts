import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { itemsOf } from '../../../lab/executions.mts';
import { whereIsLab } from '../../../lab/where.mts';
import { postItems } from './post.mts';
import type { Probed } from './probed.mts';

// n8n's own Node.js has SQLite built in, ours need not.
const script = `
	const { DatabaseSync } = require('node:sqlite');
	const [, file, statement] = process.argv;
	const database = new DatabaseSync(file, { timeout: 10_000 });
	database.exec(statement);
	database.close();
`;

export function enqueueing(n8n: () => Probed): void {
	describe('when it cannot store an execution', () => {
		const sql = (statement: string) => {
			const file = join(n8n().server.home, '.n8n/database.sqlite');
			const args = ['--disable-warning=ExperimentalWarning', '--eval', script, file, statement];
			execFileSync(whereIsLab().node, args);
		};

		test('it answers 500, keeps nothing, and runs the same delivery later', async () => {
			const workflow = await n8n().create();
			const { id } = workflow;
			await n8n().publish(workflow);
			const deliver = async () => await postItems(n8n().url(workflow), [{ text: 'one' }]);
			sql(`CREATE TRIGGER refuse BEFORE INSERT ON execution_entity WHEN NEW.workflowId = '${id}'
				BEGIN SELECT RAISE(ABORT, 'refused'); END`);
			try {
				expect(await deliver()).toMatchObject({ status: 500 });
				expect(await n8n().client.executions(id)).toEqual([]);
			} finally {
				sql('DROP TRIGGER refuse');
			}
			expect(await deliver()).toMatchObject({ status: 200 });
			expect(itemsOf(await n8n().execution(workflow), 'Probe')).toEqual([{ text: 'one' }]);
			expect(await n8n().client.executions(id)).toHaveLength(1);
		});
	});
}
