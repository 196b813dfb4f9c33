import type { IDataObject } from 'n8n-workflow';
import { postItems } from './post.mts';
import type { Probed } from './probed.mts';

const twice = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
const a = { text: 'a' };
const c = { text: 'c' };

export function retries(n8n: () => Probed): void {
	/** Each execute() with the node context that it found, and each item that it sent. */
	const triesOf = (id: string) =>
		n8n()
			.calls(id)
			.filter(({ call }) => call === 'execute' || call === 'send')
			.map(({ call, context, text }) => `${call} ${context?.join() ?? text}`);
	const run = async (items: IDataObject[], settings: Parameters<Probed['create']>[1]) => {
		const workflow = await n8n().create({}, settings);
		await n8n().publish(workflow);
		await postItems(n8n().url(workflow), items);
		return await n8n().execution(workflow);
	};

	describe('with Retry On Fail', () => {
		test('it repeats execute() for all items, in the same node context', async () => {
			const { status, workflowId } = await run([a, { text: 'b', fail: 1 }, c], twice);
			expect(status).toBe('success');
			expect(triesOf(workflowId)).toEqual([
				...['execute ', 'send a', 'send b'],
				...['execute a', 'send a', 'send b', 'send c'],
			]);
		});

		test("it takes even an empty error in the first item's JSON for a failure", async () => {
			const { status, workflowId } = await run([{ ...a, put: { id: 1, error: '' } }, c], twice);
			expect(status).toBe('success');
			expect(triesOf(workflowId)).toEqual([
				...['execute ', 'send a', 'send c'],
				...['execute a,c', 'send a', 'send c'],
			]);
		});

		test("it does not look at a later item's JSON", async () => {
			const { workflowId } = await run([a, { ...c, put: { id: 1, error: 'no' } }], twice);
			expect(triesOf(workflowId)).toEqual(['execute ', 'send a', 'send c']);
		});

		test('it repeats for the first item even if the node continues, if its JSON says so', async () => {
			const settings = { ...twice, onError: 'continueRegularOutput' as const };
			const said = await run([{ ...a, fail: 1, put: { error: 'no' } }, c], settings);
			expect(triesOf(said.workflowId)).toEqual([
				...['execute ', 'send a', 'send c'],
				...['execute c', 'send a', 'send c'],
			]);
			const unsaid = await run([{ ...a, fail: 1, put: {} }, c], settings);
			expect(triesOf(unsaid.workflowId)).toEqual(['execute ', 'send a', 'send c']);
		});
	});

	describe('when a failed execution is retried', () => {
		test.each([
			['original', false],
			['current', true],
		])('with the %s workflow, it keeps the node context', async (_, loadWorkflow) => {
			const { id, status, workflowId } = await run([a, { text: 'b', fail: 1 }, c], {});
			expect(status).toBe('error');
			await n8n().client.request('POST', `/rest/executions/${id}/retry`, { loadWorkflow });
			expect(await n8n().client.executions(workflowId)).toEqual([
				expect.objectContaining({ id, status: 'error', mode: 'webhook' }),
				expect.objectContaining({ retryOf: id, status: 'success', mode: 'retry' }),
			]);
			expect(triesOf(workflowId)).toEqual([
				...['execute ', 'send a', 'send b'],
				...['execute a', 'send a', 'send b', 'send c'],
			]);
		});
	});
}
