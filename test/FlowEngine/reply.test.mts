import type { IDataObject } from 'n8n-workflow';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { readEvents } from '../../nodes/FlowEngine/events/read-events.ts';
import manifest from '../../package.json' with { type: 'json' };
import { JOIN, node } from '../support/n8n.mts';
import { credentialsOf, resultOf, runWorkflow } from '../support/run-node.mts';
import { credentialOf, receivedBy, run } from './flowengine.mts';

let sandbox: FlowEngineSandbox;
beforeEach(async () => {
	sandbox = await startFlowEngine();
});
afterEach(() => sandbox.stop());

const received = (inbound: Parameters<FlowEngineSandbox['receive']>[0]) =>
	receivedBy(sandbox, inbound);

const reply = async (origin: IDataObject, parameters: IDataObject = {}) =>
	await run(
		sandbox,
		{
			resource: 'message',
			operation: 'reply',
			messageType: 'text',
			message: 'Hello **you**',
			options: {},
			...parameters,
		},
		[origin],
	);

const bodies = () => sandbox.ledger.calls.map(({ path, body }) => ({ path, body }));

test('to a person, with Markdown made into what WhatsApp shows', async () => {
	const { items, error } = await reply(received({ from: '351910000000', text: 'Olá' }));
	expect(error).toBeUndefined();
	expect(bodies()).toEqual([
		{
			path: '/message/sendText/wa-d3m0aa',
			body: { number: '351910000000@s.whatsapp.net', text: 'Hello *you*' },
		},
	]);
	expect(items[0]?.json).toMatchObject({ to: '351910000000@s.whatsapp.net', status: 'pending' });
});

test('as it is written, if that is wished', async () => {
	const origin = received({ from: '351910000000', text: 'Olá' });
	await reply(origin, { options: { convertMarkdown: false } });
	expect(bodies()).toMatchObject([{ body: { text: 'Hello **you**' } }]);
});

test('quoting, in a group', async () => {
	const groupId = '120363025246125486@g.us';
	const origin = received({ from: '351910000000', group: groupId, text: 'Olá' });
	await reply(origin, { options: { quote: true } });
	expect(bodies()).toMatchObject([
		{ body: { number: groupId, quoted: { key: { id: origin.messageId } } } },
	]);
});

test('to somebody who is known by a hidden ID only', async () => {
	const payload = {
		event: 'messages.upsert',
		account: sandbox.instance.name,
		data: {
			key: { remoteJid: '123456789012345@lid', fromMe: false, id: 'A1' },
			message: { conversation: 'Olá' },
		},
	};
	const [origin = {}] = readEvents(payload);
	const { error } = await reply(origin);
	expect(error).toBeUndefined();
	expect(bodies()).toMatchObject([{ body: { number: '123456789012345@lid' } }]);
});

test('with a file', async () => {
	const origin = received({ from: '351910000000', text: 'Olá' });
	const mediaUrl = 'http://127.0.0.1:9/a.ogg';
	await reply(origin, { messageType: 'audio', mediaSource: 'url', mediaUrl });
	expect(bodies()).toMatchObject([
		{ path: '/message/sendWhatsAppAudio/wa-d3m0aa', body: { audio: mediaUrl } },
	]);
});

test('an event without a chat is told, not sent', async () => {
	const { error } = await reply({ gateway: 'flowEngine', event: 'connection.update' });
	expect(error?.message).toBe(
		"The event that started this workflow doesn't belong to a chat [item 0]",
	);
	expect(sandbox.ledger.calls).toEqual([]);
});

describe('behind a node that joins what came in', () => {
	const ANA = '351910000000';

	async function replyBehindJoin(items: IDataObject[]) {
		const credentials = { flowEngineApi: credentialOf(sandbox) };
		const placed = (name: string, type: string, parameters: object) =>
			node(name, `${manifest.name}.${type}`, {
				parameters: parameters as never,
				credentials: credentialsOf(credentials),
			});
		const trigger = placed('Trigger', 'flowEngineTrigger', {});
		const subject = placed('Reply', 'flowEngine', {
			...{ resource: 'message', operation: 'reply', messageType: 'text' },
			...{ message: 'Hello', options: { quote: true } },
		});
		const nodes = [trigger, node('Join', JOIN), subject] as const;
		return resultOf(subject, await runWorkflow([...nodes], credentials, { items }));
	}

	test('one person gets one reply, to the last message, also when WhatsApp hides the number', async () => {
		const last = received({ from: ANA, text: 'there?', lid: '198765432109876@lid' });
		const { error } = await replyBehindJoin([received({ from: ANA, text: 'Olá' }), last]);
		expect(error).toBeUndefined();
		expect(bodies()).toMatchObject([{ body: { quoted: { key: { id: last.messageId } } } }]);
	});

	test.each([
		['two people', { chatId: '351920000000@s.whatsapp.net', sessionId: 'wa-d3m0aa:351920000000' }],
		['two of your numbers', { account: 'wa-second', sessionId: `wa-second:${ANA}` }],
		['two chats without a session ID', { chatId: '120363025246125486@g.us', sessionId: undefined }],
	])('%s are not one chat', async (_, change) => {
		const one = received({ from: ANA, text: 'Olá' });
		const without = change.sessionId === undefined ? { sessionId: undefined } : {};
		const { error } = await replyBehindJoin([
			{ ...one, ...without },
			{ ...one, ...change },
		]);
		expect(error?.description).toContain("{{ $('Trigger').first().json.chatId }}");
		expect(bodies()).toEqual([]);
	});
});
