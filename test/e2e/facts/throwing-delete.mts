import { names } from './call.mts';
import { post } from './post.mts';
import type { Probed } from './probed.mts';

/** Comes last: after this, n8n 2.41.1 answers every test run with 500, "Maximum call stack size exceeded". */
export function throwingDelete(n8n: () => Probed): void {
	describe('when delete throws in a test run', () => {
		test('it does not try again, and goes on listening', async () => {
			const workflow = await n8n().create({ failIn: 'delete' });
			const url = n8n().url(workflow, { test: true });
			await n8n().client.testRun(workflow.id, 'Trigger');
			await post(url);
			await n8n().waitForCalls(workflow.id, 6);
			// at Unpublish, the second try comes after a second
			await new Promise((done) => setTimeout(done, 1_500));
			const hooks = n8n()
				.calls(workflow.id)
				.filter(({ activation }) => activation);
			expect(names(hooks)).toEqual(['checkExists', 'create', 'delete']);
			expect(await post(url)).toMatchObject({ status: 200 });
		});
	});
}
