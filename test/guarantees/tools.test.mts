import type { IDataObject, INode } from 'n8n-workflow';
import { openTools } from '../support/run-tool.mts';
import { VARIANT } from '../support/variant.mts';
import { resultTable } from './result-table.mts';
import { SENDERS } from './senders.mts';
import type { Sender } from './senders.mts';

/**
 * Where n8n runs a node as a tool, no try of a call can be told from another call: each is a call of its
 * own. In a batch, n8n hands the tool the values of another item's call; those are not sent again.
 */

let sender: Sender;
afterEach(() => sender.stop());

const table = resultTable('tools', ['operation', 'run by', 'taken by the gateway']);

const ANA = '351910000001';
const RUI = '351910000002';
const open = async (executionId?: string) =>
	await openTools({ ...sender, type: VARIANT }, executionId);
const answer = async (call: Promise<string>) => JSON.parse(await call) as IDataObject[];

const CASES = Object.entries(SENDERS);

const BATCH = [
	{ to: ANA, text: 'One' },
	{ to: RUI, text: 'Two' },
	{ to: ANA, text: 'Three' },
];

/** The agent takes the tools for all items of the batch before it calls any. */
async function callTogether(settings: Partial<INode> = {}) {
	const { tool, saved } = await openTools({ ...sender, type: VARIANT, settings }, '1');
	const tools = BATCH.map(tool);
	const answers = await Promise.allSettled(
		tools.map(async (call, index) => await answer(call(BATCH[index] as IDataObject))),
	);
	expect(saved()).not.toContain('journal');
	return answers;
}

describe.each(CASES)('%s, AI Agent 2.2 with Batch Size 3', (operation, start) => {
	beforeEach(async () => {
		sender = await start();
	});

	test('what is sent goes to the right person, and the others are errors', async () => {
		const [first, ...others] = await callTogether();
		expect(first).toMatchObject({ status: 'fulfilled', value: [{ to: ANA }] });
		const reason = { message: expect.stringContaining('n8n mixed up') as string };
		expect(others).toMatchObject([{ reason }, { reason }]);
		expect(sender.sent()).toEqual([`${ANA}: One`]);
		table.add(operation, 'AI Agent 2.2, three at once', sender.sent().join(', '));
	});

	test('with Retry On Fail, each gets its own, once', async () => {
		const tries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };
		const answers = await callTogether(tries);
		const all = BATCH.map(({ to, text }) => `${to}: ${text}`);
		expect(sender.sent().toSorted()).toEqual(all.toSorted());
		expect(answers).toMatchObject(BATCH.map(({ to }) => ({ value: [{ to }] })));
		table.add(operation, 'the same, Retry On Fail 3', sender.sent().join(', '));
	});
});

test.each(CASES)(
	'%s, MCP Server Trigger: each message of a day goes out',
	async (operation, start) => {
		sender = await start();
		for (const text of ['One', 'Two', 'Two']) {
			const { tool } = await open();
			expect(await answer(tool()({ to: ANA, text }))).toMatchObject([{ to: ANA }]);
		}
		const all = ['One', 'Two', 'Two'].map((text) => `${ANA}: ${text}`);
		expect(sender.sent()).toEqual(all);
		table.add(operation, 'MCP Server Trigger', all.join(', '));
	},
);

test('whatsApi message.send, MCP Server Trigger: a lost response is asked for with the same key', async () => {
	sender = await SENDERS['whatsApi message.send']!();
	sender.failNext({ kind: 'resetAfter' }, { method: 'POST', path: sender.path });
	const { tool } = await open();
	expect(await answer(tool()({ to: ANA, text: 'One' }))).toMatchObject([{ to: ANA }]);
	expect(sender.sent()).toEqual([`${ANA}: One`]);
});
