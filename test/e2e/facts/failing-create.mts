import { names } from './call.mts';
import { post } from './post.mts';
import type { Probed } from './probed.mts';
import { OLDER } from '../older-n8n.mts';

export function failingCreate(n8n: () => Probed): void {
	describe('when create fails at Publish', () => {
		test('it answers at once, tries five times with growing pauses, and gives up', async () => {
			const workflow = await n8n().create({ failIn: 'create' });
			const { id } = workflow;
			if (OLDER.publishesAtOnce) {
				await expect(n8n().client.publish(id)).rejects.toThrow('The probe fails in create');
				expect(names(n8n().calls(id))).toEqual(['checkExists', 'create', 'delete']);
				expect(await n8n().client.getWorkflow(id)).toMatchObject({ active: false });
				return;
			}
			expect(await n8n().client.publish(id)).toMatchObject({ active: true });
			expect(await n8n().client.publicationStatus(id)).toMatchObject({ status: 'in_progress' });
			expect(names(n8n().calls(id)).filter((call) => call === 'create').length).toBeLessThan(2);

			const errorMessage = 'The probe fails in create';
			const triggers = [expect.objectContaining({ status: 'failed', errorMessage })];
			expect(await n8n().settled(id)).toMatchObject({ status: 'failed', triggers });
			expect(await n8n().client.getWorkflow(id)).toMatchObject({ active: true });
			expect(await post(n8n().url(workflow))).toMatchObject({ status: 404 });

			const calls = n8n().calls(id);
			const once = ['checkExists', 'create', 'delete'];
			expect(names(calls)).toEqual([...once, ...once, ...once, ...once, ...once]);
			const tries = calls.filter(({ call }) => call === 'checkExists').map(({ at }) => at);
			const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
			// a timer may be a little early, and n8n late
			expect(pauses.map((ms) => Math.floor((ms + 20) / 1000))).toEqual([1, 2, 4, 8]);
		});
	});
}
