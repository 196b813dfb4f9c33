import type { IDataObject } from 'n8n-workflow';
import { skipWaits } from '../support/clock.mts';
import { retryNode, runNode } from '../support/run-node.mts';
import type { Result, Run } from '../support/run-node.mts';
import { VARIANT } from '../support/variant.mts';
import { resultTable } from './result-table.mts';
import { SENDERS } from './senders.mts';
import type { Sender } from './senders.mts';

skipWaits();

/** A retry "with currently saved workflow": the user corrects the node first. */

const WRONG = ['351910000001', '351910000002', '351910000003'];
const RIGHT = ['351920000001', '351920000002', '351920000003'];
const PARTS = 'First part\n\nSecond part';

let sender: Sender;
afterEach(() => sender.stop());

const table = resultTable('corrected-retry', [
	...['operation', 'failed', 'corrected', 'taken by the gateway'],
]);

const runOf = (count: number, text = (index: number) => `Text ${index}`): Run => ({
	type: VARIANT,
	types: sender.types,
	parameters: sender.parameters,
	credentials: sender.credentials,
	items: Array.from({ length: count }, (_, index) => ({
		...{ to: WRONG[index], right: RIGHT[index] },
		...{ text: text(index), better: `Better ${index}` },
	})),
});

/** The same with another expression in place of one. */
function corrected(run: Run, was: string, is: string): Run {
	const text = JSON.stringify(run.parameters).replaceAll(was, () => is);
	return { ...run, parameters: JSON.parse(text) as IDataObject };
}

/** Lets that many sends through and refuses the next. */
function refuseAfter(count: number): void {
	const scope = { method: 'POST', path: sender.path };
	if (count > 0) sender.failNext({ kind: 'delay', ms: 0 }, { ...scope, times: count });
	sender.failNext({ kind: 'status', status: 400 }, scope);
}

const recipients = ({ items }: Result) => items.map(({ json }) => json.to);

describe.each(Object.entries(SENDERS))('%s', (operation, start) => {
	beforeEach(async () => {
		sender = await start();
	});

	test('a corrected person gets it, and those who have it do not get it again', async () => {
		const run = runOf(3);
		refuseAfter(1);
		const failed = await runNode(run);
		expect(failed.error).toBeDefined();
		expect(sender.sent()).toEqual([`${WRONG[0]}: Text 0`]);

		const fixed = corrected(run, '$json.to', '$itemIndex ? $json.right : $json.to');
		const retried = await retryNode(fixed, failed);
		expect(retried.error).toBeUndefined();
		const all = [`${WRONG[0]}: Text 0`, `${RIGHT[1]}: Text 1`, `${RIGHT[2]}: Text 2`];
		expect(sender.sent()).toEqual(all);
		expect(recipients(retried)).toEqual([WRONG[0], RIGHT[1], RIGHT[2]]);
		table.add(operation, 'second of three', 'its recipient', all.join(', '));
	});

	test('all persons corrected: what the wrong ones got is not taken for theirs', async () => {
		const run = runOf(2);
		refuseAfter(1);
		const failed = await runNode(run);
		const retried = await retryNode(corrected(run, '$json.to', '$json.right'), failed);
		const all = [`${WRONG[0]}: Text 0`, `${RIGHT[0]}: Text 0`, `${RIGHT[1]}: Text 1`];
		expect(sender.sent()).toEqual(all);
		expect(recipients(retried)).toEqual(RIGHT.slice(0, 2));
		table.add(operation, 'second of two', 'all recipients', all.join(', '));
	});

	test('a corrected text goes only to those who have none yet', async () => {
		const run = runOf(3);
		refuseAfter(1);
		const failed = await runNode(run);
		const retried = await retryNode(corrected(run, '$json.text', '$json.better'), failed);
		const all = [`${WRONG[0]}: Text 0`, `${WRONG[1]}: Better 1`, `${WRONG[2]}: Better 2`];
		expect(sender.sent()).toEqual(all);
		expect(recipients(retried)).toEqual(WRONG);
		table.add(operation, 'second of three', 'the text', all.join(', '));
	});
});

const SPLITTING = Object.entries(SENDERS).filter(([operation]) => !operation.includes('Bulk'));

test.each(SPLITTING)('%s: a corrected person gets all parts', async (operation, start) => {
	sender = await start();
	sender.parameters.options.sendAs = 'paragraphs';
	const run = runOf(1, () => PARTS);
	refuseAfter(1);
	const failed = await runNode(run);
	expect(sender.sent()).toEqual([`${WRONG[0]}: First part`]);
	const retried = await retryNode(corrected(run, '$json.to', '$json.right'), failed);
	expect(retried.error).toBeUndefined();
	const all = [
		`${WRONG[0]}: First part`,
		...[`${RIGHT[0]}: First part`, `${RIGHT[0]}: Second part`],
	];
	expect(sender.sent()).toEqual(all);
	table.add(operation, 'second of two parts', 'its recipient', all.join(', '));
});
