import { names } from './call.mts';
import { post } from './post.mts';
import type { Probed } from './probed.mts';

export function restarting(n8n: () => Probed): void {
	describe('after a restart', () => {
		test('it calls no hook, and the webhook still works', async () => {
			const workflow = await n8n().create();
			await n8n().publish(workflow);
			await n8n().server.restart();
			expect(await post(n8n().url(workflow))).toMatchObject({ status: 200 });
			expect(await n8n().execution(workflow)).toMatchObject({ status: 'success' });
			expect(await n8n().settled(workflow.id)).toMatchObject({ status: 'published' });
			expect(names(n8n().calls(workflow.id))).toEqual([
				...['checkExists', 'create'],
				...['webhook', 'execute', 'send'],
			]);
		});
	});
}
