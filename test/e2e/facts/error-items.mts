import { itemsOf } from '../../../lab/executions.mts';
import { postItems } from './post.mts';
import type { Probed } from './probed.mts';

const sent = { text: 'sent' };
const failed = { text: 'failed', fail: 1, put: { error: 'no', reason: 'failed' } };
const onlyError = { text: 'only error', put: { error: 'no' } };
const errorAndMore = { text: 'error and more', put: { error: 'no', to: '351' } };

export function errorItems(n8n: () => Probed): void {
	describe('of a node that continues on fail', () => {
		const run = async (onError: 'continueRegularOutput' | 'continueErrorOutput') => {
			const workflow = await n8n().create({}, { onError });
			await n8n().publish(workflow);
			await postItems(n8n().url(workflow), [sent, failed, onlyError, errorAndMore]);
			return await n8n().execution(workflow);
		};

		test("it replaces a failed item's JSON by the error's message", async () => {
			const execution = await run('continueRegularOutput');
			expect(execution.status).toBe('success');
			const message = { error: 'No failed' };
			expect(itemsOf(execution, 'Probe')).toEqual([
				...[sent, message, onlyError.put, errorAndMore.put],
			]);
		});

		test('it sends failed items, and those with nothing but an error, to the error branch', async () => {
			const execution = await run('continueErrorOutput');
			expect(itemsOf(execution, 'Probe', 0)).toEqual([sent, errorAndMore.put]);
			// where it does not replace the JSON, it adds what came in
			expect(itemsOf(execution, 'Probe', 1)).toEqual([
				{ error: 'No failed' },
				{ ...onlyError, error: 'no' },
			]);
		});
	});
}
