import { names } from './call.mts';
import { eventually } from './eventually.mts';
import { post } from './post.mts';
import type { Probed } from './probed.mts';

export function testRuns(n8n: () => Probed): void {
	describe('in a test run', () => {
		const hooksOf = (id: string) =>
			n8n()
				.calls(id)
				.filter(({ activation }) => activation);
		const created = { mode: 'manual', activation: 'manual' };
		const deleted = { call: 'delete', mode: 'internal', activation: 'update' };

		test('it asks checkExists, then create, for the test URL, and deletes after one event', async () => {
			const workflow = await n8n().create();
			const url = n8n().url(workflow, { test: true });
			await n8n().client.testRun(workflow.id, 'Trigger');
			expect(hooksOf(workflow.id)).toEqual([
				expect.objectContaining({ call: 'checkExists', ...created, url }),
				expect.objectContaining({ call: 'create', ...created, url }),
			]);
			expect(await post(url)).toMatchObject({ status: 200 });
			await n8n().waitForCalls(workflow.id, 6);
			expect(hooksOf(workflow.id).slice(2)).toEqual([expect.objectContaining({ ...deleted, url })]);
			// n8n forgets the URL a moment after the hook
			await eventually(
				async () => await post(url),
				({ status }) => status === 404,
			);
		});

		test('it goes on listening after a delivery that starts no execution', async () => {
			const workflow = await n8n().create();
			const url = n8n().url(workflow, { test: true });
			await n8n().client.testRun(workflow.id, 'Trigger');
			expect(await post(`${url}?do=nothing`)).toMatchObject({ status: 200 });
			expect(await post(`${url}?do=refuse`)).toMatchObject({ status: 401 });
			expect(await post(url)).toMatchObject({ status: 200 });
			await n8n().execution(workflow);
			await n8n().waitForCalls(workflow.id, 8);
			expect(names(hooksOf(workflow.id))).toEqual(['checkExists', 'create', 'delete']);
		});

		test('it deletes when the test run is cancelled', async () => {
			const workflow = await n8n().create();
			await n8n().client.testRun(workflow.id, 'Trigger');
			await n8n().client.cancelTestRun(workflow.id);
			const url = n8n().url(workflow, { test: true });
			expect((await n8n().waitForCalls(workflow.id, 3)).slice(2)).toEqual([
				expect.objectContaining({ ...deleted, url }),
			]);
		});

		test('it shows what create throws, and deletes', async () => {
			const workflow = await n8n().create({ failIn: 'create' });
			const run = n8n().client.testRun(workflow.id, 'Trigger');
			await expect(run).rejects.toThrow('The probe fails in create');
			expect(names(n8n().calls(workflow.id))).toEqual(['checkExists', 'create', 'delete']);
		});

		test('it tells webhook() the production URL', async () => {
			const workflow = await n8n().create();
			await n8n().client.testRun(workflow.id, 'Trigger');
			await post(n8n().url(workflow, { test: true }));
			const [, , delivery] = n8n().calls(workflow.id);
			const url = n8n().url(workflow);
			expect(delivery).toMatchObject({ call: 'webhook', mode: 'manual', url });
		});
	});
}
