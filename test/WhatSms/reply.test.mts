import type { IDataObject, INode } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { ITEMS, node } from '../support/n8n.mts';
import { credentialsOf, resultOf, runWorkflow } from '../support/run-node.mts';

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

async function reply(before: [INode, ...INode[]], items: IDataObject[]) {
	const credentials = { whatSmsApi: { apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl } };
	const subject = node('Reply', `${manifest.name}.whatSms`, {
		parameters: {
			resource: 'message',
			operation: 'reply',
			messageType: 'text',
			message: 'Hello',
			options: { quote: true },
		},
		credentials: credentialsOf(credentials),
	});
	trigger.credentials = credentialsOf(credentials);
	return resultOf(subject, await runWorkflow([...before, subject], credentials, { items }));
}

const answered = () =>
	sandbox.ledger.calls.map(({ path, body }) => ({
		ticketId: path.split('/').at(-2),
		messageId: (body as IDataObject).quotedMsgId,
		gateway: 'whatSms',
	}));

test('right behind the trigger', async () => {
	const items = received('351910000001', '351910000002');
	const { error } = await reply([trigger], items);
	expect(error).toBeUndefined();
	expect(answered()).toEqual(items);
});

test('behind an AI Agent that puts out nothing but its answer', async () => {
	const items = received('351910000001', '351910000002');
	await reply([trigger, agent, formatter], items);
	expect(answered()).toEqual(items);
});

test('where the pairing is lost, the only item will do', async () => {
	const items = received('351910000001');
	await reply([trigger, summary], items);
	expect(answered()).toEqual([...items, ...items]);
});

test('where the pairing is lost, one of several people is never guessed', async () => {
	const { error } = await reply(
		[trigger, summary],
		received('351910000001', '351910000002', '351910000003'),
	);
	expect(error?.message).toBe('No message to reply to was found [item 0]');
	expect(error?.description).toContain(
		`can't match this item to an item of '${trigger.name}'`,
	);
	expect(sandbox.ledger.calls).toEqual([]);
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
