import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { readVerdict } from '../../nodes/shared/question/chat-answer.ts';
import { pass, startClock, stopClock } from '../support/clock.mts';
import { runUntilWaiting, serveWaiting } from '../support/waiting.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import { GATEWAYS } from './action-gateways.mts';
import type { Gateway } from './action-gateways.mts';

const PERSON = '351910000000';
const closing: Array<() => unknown> = [];
afterEach(async () => {
	startClock();
	await Promise.all(closing.splice(0).map(async (close) => await close()));
});

type Asking = Pick<Gateway, 'calls' | 'credential' | 'credentials' | 'operations' | 'stop'>;

/** Lets a node ask, and posts what a trigger would; the node's verdict. */
async function asked(
	node: string,
	parameters: IDataObject = {},
	start: (() => Promise<Asking>) | undefined = GATEWAYS[node],
) {
	const gateway = await start?.();
	if (!gateway) throw new Error(`There is no ${node}.`);
	closing.push(gateway.stop);
	const before = gateway.calls.length;
	const { subject, saved } = await runUntilWaiting({
		type: `${manifest.name}.${node}`,
		parameters: {
			resource: 'message',
			operation: 'sendAndWait',
			...gateway.operations['message.sendAndWait'],
			...parameters,
		},
		credentials: { [gateway.credential]: gateway.credentials },
	});
	const server = await serveWaiting(subject, saved);
	closing.push(server.stop);
	const post = async (answer: unknown) => {
		const form = new FormData();
		form.append('chatAnswer', JSON.stringify(answer));
		const anyStatus = { validateStatus: () => true };
		const { data } = await axios.post<unknown>(`${server.url}?run=0`, form, anyStatus);
		return data;
	};
	const sent = gateway.calls.slice(before).filter(({ method }) => method === 'POST');
	return {
		post,
		resumed: () => server.returned.at(-1)?.workflowData,
		/** The lines of the message that says how to respond. */
		lines: JSON.stringify(sent.at(-1)?.body)
			.split(/\\n|"/)
			.filter((line) => /to this message|espond here/.test(line)),
	};
}

const LINK = expect.stringMatching(/^Or respond here: https:\S+[0-9a-f]{64}$/) as string;
const ONLY_LINK = expect.stringMatching(/^Respond here: https:\S+[0-9a-f]{64}$/) as string;

const saying = (gateway: string, text: string, more: object = {}) => ({
	message: { gateway, text, messageType: 'text' },
	chats: [PERSON],
	senders: [PERSON],
	isGroup: false,
	...more,
});

describe.each(['whatSms', 'flowEngine', 'whatsAppSessions'])('%s', (node) => {
	test('who was asked resumes the execution; the message stands beside the data', async () => {
		const { post, resumed } = await asked(node);
		const said = saying(node, 'Yes');
		expect(
			await post({ ...said, message: { ...said.message, data: { approved: false } } }),
		).toEqual({ answerInChat: 'accepted' });
		expect(resumed()).toEqual([
			[
				{
					json: {
						data: { approved: true, respondedAt: expect.any(String) },
						message: expect.objectContaining({ gateway: node, text: 'Yes' }),
					},
				},
			],
		]);
	});

	test.each<[string, object]>([
		['another person', { chats: ['351910000066'], senders: ['351910000066'] }],
		['the person, in a group', { chats: ['120363025246125486@g.us'], isGroup: true }],
		['another gateway', { message: { gateway: 'whatsApi', text: 'Yes' } }],
		['nobody', { chats: [], senders: [] }],
		['lists that are none', { chats: PERSON, senders: { 0: PERSON } }],
	])('%s was not asked', async (_, more) => {
		const { post, resumed } = await asked(node);
		expect(await post(saying(node, 'Yes', more))).toEqual({ answerInChat: 'notAsked' });
		expect(resumed()).toBeUndefined();
	});

	test('what is unclear is asked again in the words of the user', async () => {
		const options = { askAgainText: 'Como?', messageButtonLabel: 'Aqui' };
		const { post, resumed } = await asked(node, { options });
		expect(await post(saying(node, 'What for?'))).toEqual({
			answerInChat: 'unclear',
			askAgain: 'Como?\n\nReply to this message: Approve / Decline\nAqui: ',
		});
		expect(resumed()).toBeUndefined();
	});

	test('the message says what to reply, and where the link is', async () => {
		const { lines } = await asked(node);
		expect(lines).toEqual(['Reply to this message: Approve / Decline', LINK]);
	});

	test('where only the link responds, the message has nothing else', async () => {
		const element = (fieldLabel: string) => ({ fieldLabel, fieldType: 'text' });
		const formFields = { values: [element('Name'), element('City')] };
		for (const parameters of [
			{ options: { answerInChat: false } },
			{ options: { replyHint: '' } },
			{ responseType: 'customForm', formFields },
		])
			expect((await asked(node, parameters)).lines).toEqual([ONLY_LINK]);
	});

	test('what comes when the time is up is left to the workflow', async () => {
		stopClock();
		const limitWaitTime = { values: { resumeAmount: 2, resumeUnit: 'minutes' } };
		const { post, resumed } = await asked(node, { options: { limitWaitTime } });
		await pass(2 * 60_000);
		expect(readVerdict(await post(saying(node, 'Yes')))).toBeUndefined();
		expect(resumed()).toBeUndefined();
	});

	test('only the page responds, if the user wants that', async () => {
		const { post } = await asked(node, { options: { answerInChat: false } });
		expect(await post(saying(node, 'Yes'))).toEqual({ answerInChat: 'notAsked' });
	});
});

test('in a group, only the members that the question names', async () => {
	const group = '120363025246125486@g.us';
	const to = { __rl: true, mode: 'phone', value: group };
	const options = { groupMembers: '910 000 001, +351 910 000 002', defaultCountryCode: '351' };
	const { post, lines } = await asked('flowEngine', { to, options });
	expect(lines).toEqual(['Reply to this message: Approve / Decline', LINK]);
	const by = (sender: string) =>
		saying('flowEngine', 'Yes', { chats: [group], senders: [sender], isGroup: true });
	expect(await post(by(PERSON))).toEqual({ answerInChat: 'notAsked' });
	expect(await post(saying('flowEngine', 'Yes', { senders: ['351910000001'] }))).toEqual({
		answerInChat: 'notAsked',
	});
	expect(await post(by('351910000001'))).toEqual({ answerInChat: 'accepted' });
});

test.each(['120363025246125486@g.us', '120363025246125486@newsletter'])(
	'where nobody can answer, nobody is told to: %s',
	async (chat) => {
		const to = { __rl: true, mode: 'phone', value: chat };
		const { post, lines } = await asked('whatsAppSessions', { to });
		expect(lines).toEqual([ONLY_LINK]);
		const said = saying('whatsAppSessions', 'Yes', { chats: [chat], isGroup: false });
		expect(await post(said)).toEqual({ answerInChat: 'notAsked' });
	},
);

describe("WhatSMS doesn't say who writes in a group", () => {
	/** Asks in the ticket of a contact with this number. */
	async function inTicketOf(number: string) {
		const { baseUrl, apiKey, ledger, receive, stop } = await startWhatSms();
		const { ticket, contact } = receive({ number, name: 'Them', text: 'Hello' });
		const ticketId = { __rl: true, mode: 'id', value: ticket.id };
		const parameters = { sendTo: 'ticket', ticketId, message: 'Shall we?' };
		const asking = await asked('whatSms', parameters, async () => ({
			...{ credential: 'whatSmsApi', credentials: { baseUrl, apiKey }, stop },
			...{ calls: ledger.calls, operations: {} },
		}));
		return { ticket, contact, ...asking };
	}

	test.each([PERSON, `+${PERSON}`])('in the ticket of %s, only they answer', async (number) => {
		const { ticket, post, lines } = await inTicketOf(number);
		expect(lines).toEqual(['Reply to this message: Approve / Decline', LINK]);
		const other = { chats: [ticket.id, '351910000066'], senders: ['351910000066'] };
		expect(await post(saying('whatSms', 'Yes', other))).toEqual({ answerInChat: 'notAsked' });
		const own = { chats: [ticket.id, PERSON] };
		expect(await post(saying('whatSms', 'Yes', own))).toEqual({ answerInChat: 'accepted' });
	});

	test.each(['120363025246125486', '351910000000-1600000000', '-1001234567890'])(
		'in the ticket of the group %s, nobody does, whoever the message is from',
		async (number) => {
			const { ticket, contact, post, lines } = await inTicketOf(number);
			expect(lines).toEqual([ONLY_LINK]);
			for (const chats of [
				[ticket.id, contact.id, number],
				[ticket.id, PERSON],
			])
				expect(await post(saying('whatSms', 'Yes', { chats }))).toEqual({
					answerInChat: 'notAsked',
				});
		},
	);
});

test('WhatsAPI brings in no messages, so that only the page responds', async () => {
	const { post, lines } = await asked('whatsApi');
	expect(lines).toEqual([ONLY_LINK]);
	expect(await post(saying('whatsApi', 'Yes'))).toEqual({ answerInChat: 'notAsked' });
});

test.each(['buttons', 'poll'])(
	'FlowEngine asks with %s, behind the text with the link',
	async (askWith) => {
		const gateway = await GATEWAYS['flowEngine']?.();
		if (!gateway) throw new Error('There is no FlowEngine.');
		closing.push(gateway.stop);
		const before = gateway.calls.length;
		await runUntilWaiting({
			type: `${manifest.name}.flowEngine`,
			parameters: {
				resource: 'message',
				operation: 'sendAndWait',
				...gateway.operations['message.sendAndWait'],
				askWith,
			},
			credentials: { flowEngineApi: gateway.credentials },
		});
		const [text, more] = gateway.calls.slice(before).map(({ body }) => body as IDataObject);
		const [path = ''] = /\/\d+\/node\?run=0&signature=[0-9a-f]{64}/.exec(String(text?.text)) ?? [];
		expect(path).not.toBe('');
		const reply = (displayText: string, value: string) => ({
			type: 'reply',
			displayText,
			id: `${path}#${value}`,
		});
		expect(more).toMatchObject(
			askWith === 'poll'
				? { name: 'Shall we?', selectableCount: 1, values: ['Approve', 'Decline'] }
				: {
						title: 'Shall we?',
						buttons: [reply('Approve', 'approve'), reply('Decline', 'decline')],
					},
		);
	},
);
