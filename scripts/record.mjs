import path from 'node:path';
import { main } from './bring-up/main.mjs';
import { packages } from './bring-up/packages.mjs';
import { root } from './bring-up/root.mjs';
import { Trouble } from './bring-up/trouble.mjs';

await main(async () => {
	await packages();
	(await import('tsx/cjs/api')).register();
	(await import('tsx/esm/api')).register();
	process.env['N8N_LOG_LEVEL'] ??= 'silent';
	const { PLANS } = await import('./record/plans/index.mts');
	const { meet, Stopped } = await import('./record/person.mts');
	const { record } = await import('./record/record.mts');
	const [name = ''] = process.argv.slice(2);
	const plan = PLANS[name];
	if (!plan) {
		const names = Object.keys(PLANS).join(', ');
		throw new Trouble(
			'Name the gateway to record.',
			`For example, npm run record -- flowengine (${names})`,
		);
	}
	const today = new Date().toISOString().slice(0, 10);
	const person = meet(process.stdin, process.stdout);
	const folder = path.join(root, 'recordings', `${name}-${today}`);
	await Promise.race([record(plan, person, folder), person.left]).catch((error) => {
		throw error instanceof Stopped ? new Trouble(error.message, 'Nothing was saved.') : error;
	});
});
