import { names } from './call.mts';
import type { Probed } from './probed.mts';
import { OLDER } from '../older-n8n.mts';

export function publishing(n8n: () => Probed): void {
	describe('when a workflow is published', () => {
		test('it asks checkExists, then create, for the production URL', async () => {
			const workflow = await n8n().create();
			await n8n().publish(workflow);
			const context = { mode: 'trigger', activation: 'activate', url: n8n().url(workflow) };
			expect(n8n().calls(workflow.id)).toEqual([
				expect.objectContaining({ call: 'checkExists', ...context }),
				expect.objectContaining({ call: 'create', ...context }),
			]);
		});

		test('it does not create what checkExists has found', async () => {
			const workflow = await n8n().create({ exists: true });
			await n8n().publish(workflow);
			expect(names(n8n().calls(workflow.id))).toEqual(['checkExists']);
		});

		test('again, with only another node edited, it asks nothing', async () => {
			const workflow = await n8n().create();
			await n8n().publish(workflow);
			await n8n().edit(workflow, 'Probe', { note: 'edited' });
			await n8n().publish(workflow);
			const anew = OLDER.publishesAtOnce ? ['delete', 'checkExists', 'create'] : [];
			expect(names(n8n().calls(workflow.id))).toEqual(['checkExists', 'create', ...anew]);
		});

		test('again, with the trigger edited, it deletes the old and creates the new', async () => {
			const workflow = await n8n().create({ note: 'old' });
			await n8n().publish(workflow);
			await n8n().edit(workflow, 'Trigger', { note: 'new' });
			await n8n().publish(workflow);
			const url = n8n().url(workflow);
			const before = { mode: 'internal', activation: 'update', note: 'old', url };
			const after = { mode: 'trigger', activation: 'update', note: 'new', url };
			expect(n8n().calls(workflow.id).slice(2)).toEqual([
				expect.objectContaining({ call: 'delete', ...before }),
				expect.objectContaining({ call: 'checkExists', ...after }),
				expect.objectContaining({ call: 'create', ...after }),
			]);
		});
	});

	describe('when a workflow is unpublished', () => {
		test('it deletes, with the production URL', async () => {
			const workflow = await n8n().create();
			await n8n().publish(workflow);
			await n8n().unpublish(workflow);
			const context = { mode: 'internal', activation: 'update', url: n8n().url(workflow) };
			expect(n8n().calls(workflow.id).slice(2)).toEqual([
				expect.objectContaining({ call: 'delete', ...context }),
			]);
		});

		test('it tries a delete that throws three times, and unpublishes all the same', async () => {
			const workflow = await n8n().create({ failIn: 'delete' });
			await n8n().publish(workflow);
			await n8n().unpublish(workflow);
			expect(names(n8n().calls(workflow.id).slice(2))).toEqual(
				Array(OLDER.publishesAtOnce ? 1 : 3).fill('delete'),
			);
			expect(await n8n().client.getWorkflow(workflow.id)).toMatchObject({ active: false });
		});
	});
}
