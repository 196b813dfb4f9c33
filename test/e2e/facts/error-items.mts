import type { IDataObject } from 'n8n-workflow';
import { itemsOf } from '../../../lab/executions.mts';
import { postItems } from './post.mts';
import type { Probed } from './probed.mts';
import { OLDER } from '../older-n8n.mts';

const sent = { text: 'sent' };
const failed = { text: 'failed', fail: 1, put: { error: 'no', reason: 'failed' } };
const onlyError = { text: 'only error', put: { error: 'no' } };
const errorAndMore = { text: 'error and more', put: { error: 'no', to: '351' } };
/** As the package's nodes put failures out. */
const withColumns = {
	text: 'with columns',
	fail: 9,
	isPlain: true,
	put: { text: 'with columns', error: 'no', details: 'why' },
};
const errorAndDetails = {
	text: 'error and details',
	fail: 9,
	isPlain: true,
	put: { error: 'no', details: 'why' },
};

export function errorItems(n8n: () => Probed): void {
	describe('of a node that continues on fail', () => {
		const run = async (
			onError: 'continueRegularOutput' | 'continueErrorOutput',
			items: IDataObject[] = [sent, failed, onlyError, errorAndMore],
			retry: Parameters<Probed['create']>[1] = {},
		) => {
			const workflow = await n8n().create({}, { onError, ...retry });
			await n8n().publish(workflow);
			await postItems(n8n().url(workflow), items);
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

		test('with the regular output, an error in the JSON alone leaves the other columns', async () => {
			const execution = await run('continueRegularOutput', [sent, withColumns]);
			expect(itemsOf(execution, 'Probe')).toEqual([sent, withColumns.put]);
		});

		test('`error` and `details` alone go to the error output, with what came in', async () => {
			const execution = await run('continueErrorOutput', [sent, errorAndDetails, withColumns]);
			const failure = errorAndDetails.put;
			const [successes, failures] = OLDER.knowsNoDetails
				? [[sent, failure, withColumns.put], []]
				: [[sent, withColumns.put], [{ ...errorAndDetails, ...failure }]];
			expect(itemsOf(execution, 'Probe', 0)).toEqual(successes);
			expect(itemsOf(execution, 'Probe', 1)).toEqual(failures);
		});

		test('an error that is not enumerable sends its item there, too, in whatever JSON', async () => {
			const hidden = { ...withColumns, isPlain: false, isHidden: true };
			const execution = await run('continueErrorOutput', [sent, hidden]);
			expect(itemsOf(execution, 'Probe', 0)).toEqual([sent]);
			expect(itemsOf(execution, 'Probe', 1)).toEqual([{ ...hidden, ...hidden.put }]);
		});

		test.each([
			[
				'first',
				[errorAndDetails, sent],
				['error and details', 'sent', 'error and details', 'sent'],
			],
			['second', [sent, errorAndDetails], ['sent', 'error and details']],
		])(
			'with Retry On Fail, an error of the %s item alone decides whether all run again',
			async (_, items, texts) => {
				const retry = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
				for (const onError of ['continueRegularOutput', 'continueErrorOutput'] as const) {
					const { status, workflowId } = await run(onError, items, retry);
					expect(status).toBe('success');
					const sends = n8n()
						.calls(workflowId)
						.filter(({ call }) => call === 'send');
					expect(sends.map(({ text }) => text)).toEqual(texts);
				}
			},
		);
	});
}
