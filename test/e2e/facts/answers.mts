import type { Workflow } from '../../../lab/workflows.mts';
import { post } from './post.mts';
import type { Probed } from './probed.mts';

export function answers(n8n: () => Probed): void {
	describe('when a delivery arrives', () => {
		const published = async () => {
			const workflow = await n8n().create();
			await n8n().publish(workflow);
			return workflow;
		};
		/** By then, what an earlier delivery may have started is there, too. */
		const countExecutionsAfterOneMore = async (workflow: Workflow) => {
			await post(n8n().url(workflow));
			await n8n().execution(workflow);
			return (await n8n().client.executions(workflow.id)).length;
		};

		test('it answers 200 when the workflow has been started', async () => {
			const workflow = await published();
			const body = '{"message":"Workflow was started"}';
			expect(await post(n8n().url(workflow))).toEqual({ status: 200, body });
			const execution = await n8n().execution(workflow);
			expect(execution).toMatchObject({ status: 'success', mode: 'webhook' });
		});

		test('it answers an inner word of its own where the description has no responseData', async () => {
			const workflow = await published();
			const answer = await post(n8n().url(workflow, { path: 'bare' }));
			expect(answer).toEqual({ status: 200, body: 'firstEntryJson' });
		});

		test('it answers 200 and starts no execution when webhook() gives nothing', async () => {
			const workflow = await published();
			const body = '{"message":"Webhook call received"}';
			expect(await post(`${n8n().url(workflow)}?do=nothing`)).toEqual({ status: 200, body });
			expect(await countExecutionsAfterOneMore(workflow)).toBe(1);
		});

		test('it starts no execution when webhook() has answered itself', async () => {
			const workflow = await published();
			const answer = await post(`${n8n().url(workflow)}?do=refuse`);
			expect(answer).toEqual({ status: 401, body: 'Unauthorized' });
			expect(await countExecutionsAfterOneMore(workflow)).toBe(1);
		});

		test('it answers 500 and has a failed execution when webhook() throws', async () => {
			const workflow = await published();
			expect(await post(`${n8n().url(workflow)}?do=throw`)).toMatchObject({ status: 500 });
			const { status, data } = await n8n().execution(workflow);
			expect(status).toBe('error');
			expect(data.resultData.error?.message).toBe('The probe was told to throw');
		});
	});
}
