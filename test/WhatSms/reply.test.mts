import type { IDataObject, INode } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { ITEMS, JOIN, node } from '../support/n8n.mts';
import { credentialsOf, resultOf, runWorkflow } from '../support/run-node.mts';

const ANA = '351910000001';
const RUI = '351910000002';

let sandbox: WhatSmsSandbox;

beforeEach(async () => {
	sandbox = await startWhatSms();
});
afterEach(() => sandbox.stop());

/** What the trigger puts out for messages of these people. */
const received = (...numbers: string[]): IDataObject[] =>
	numbers.map((number) => {
		const { message, ticket } = sandbox.receive({ number, text: 'Olá' });
		return { gateway: 'whatSms', ticketId: ticket.id, messageId: message.id };
	});

const trigger = node('Someone writes', `${manifest.name}.whatSmsTrigger`, {
	parameters: { events: ['message.received'] },
});
const agent = node('AI Agent', ITEMS);
const formatter = node('Formatter', ITEMS);
/** A node that does not say which item its own come from. */
const summary = node('Summary', ITEMS, {
	parameters: { items: [{ output: 'some' }, { output: 'others' }] } as never,
});
const aggregate = node('Aggregate', JOIN);

async function reply(
	before: [INode, ...INode[]],
	items: IDataObject[],
	parameters: IDataObject = {},
	first = before[0],
) {
	const credentials = { whatSmsApi: { apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl } };
	const subject = node('Reply', `${manifest.name}.whatSms`, {
		parameters: {
			resource: 'message',
			operation: 'reply',
			messageType: 'text',
			message: 'Hello',
			options: { quote: true },
			...parameters,
		} as INode['parameters'],
		credentials: credentialsOf(credentials),
	});
	trigger.credentials = credentialsOf(credentials);
	const run = await runWorkflow([...before, subject], credentials, { items }, first);
	return resultOf(subject, run);
}

const answered = () =>
	sandbox.ledger.calls.map(({ path, body }) => ({
		ticketId: path.split('/').at(-2),
		messageId: (body as IDataObject).quotedMsgId,
		gateway: 'whatSms',
	}));

test('right behind the trigger', async () => {
	const items = received(ANA, RUI);
	const { error } = await reply([trigger], items);
	expect(error).toBeUndefined();
	expect(answered()).toEqual(items);
});

test('behind an AI Agent that puts out nothing but its answer', async () => {
	const items = received(ANA, RUI);
	await reply([trigger, agent, formatter], items);
	expect(answered()).toEqual(items);
});

test('where the pairing is lost, the only item will do', async () => {
	const items = received(ANA);
	await reply([trigger, summary], items);
	expect(answered()).toEqual([...items, ...items]);
});

test.each([
	['the node that joined them', [trigger, aggregate]],
	['an AI Agent after that', [trigger, aggregate, agent]],
	['the node that joined their transcripts', [trigger, formatter, aggregate]],
] as const)(
	'several messages of one chat get one reply, to the last: behind %s',
	async (_, nodes) => {
		const items = received(ANA, ANA, ANA, ANA, ANA);
		const { error } = await reply([...nodes], items);
		expect(error).toBeUndefined();
		expect(answered()).toEqual(items.slice(-1));
	},
);

test('where the pairing is lost, one of several people is never guessed', async () => {
	for (const joining of [summary, aggregate]) {
		const { error } = await reply([trigger, joining], received(ANA, RUI, ANA));
		expect(error?.message).toBe('No message to reply to was found [item 0]');
		expect(error?.description).toContain('returned items from several chats');
		expect(error?.description).toContain("{{ $('Someone writes').first().json.ticketId }}");
	}
	expect(sandbox.ledger.calls).toEqual([]);
});

test('the expression of the error replies to the chat of the first message', async () => {
	const items = received(ANA, RUI);
	const { error } = await reply([trigger, aggregate], items);
	const [expression = ''] = /\{\{.*\}\}/.exec(error?.description ?? '') ?? [];
	const ticketId = { __rl: true, mode: 'id', value: `=${expression}` };
	await reply([trigger, aggregate], items, { operation: 'send', ticketId, options: {} });
	expect(answered()).toEqual([{ ...items[0], messageId: undefined }]);
});

test('events of no chat that can be told are not taken for one', async () => {
	const { error } = await reply(
		[trigger, aggregate],
		[
			{ gateway: 'whatSms', phone: ANA },
			{ gateway: 'whatSms', phone: RUI },
		],
	);
	expect(error?.description).toContain("{{ $('Someone writes').first().json.phone }}");
	expect(sandbox.ledger.calls).toEqual([]);
});

test('a trigger that did not start the workflow is not mentioned in an expression', async () => {
	const { error } = await reply([trigger, formatter], [{}], {}, formatter);
	expect(error?.description).toBe(
		"n8n can't match this item to an item of 'Someone writes'. Or use the 'Send' operation and enter the recipient.",
	);
});

test('without a trigger', async () => {
	const { error } = await reply([node('Start', ITEMS)], [{}]);
	expect(error?.description).toContain('Add a WhatSMS Trigger before this node');
});

test.each([undefined, 'not an ID'])(
	'an event without a ticket (%s) is told, not sent',
	async (ticketId) => {
		const { error } = await reply([trigger], [{ gateway: 'whatSms', ticketId }]);
		expect(error?.message).toBe(
			"The event that started this workflow doesn't belong to a ticket [item 0]",
		);
		expect(sandbox.ledger.calls).toEqual([]);
	},
);
