import type { IDataObject, INode } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { newGroup } from '../../sandbox/flowengine/group.mts';
import { asOneItem } from '../../nodes/shared/trigger/combine/one-item.ts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { ITEMS, node } from '../support/n8n.mts';
import { credentialsOf, resultOf, runWorkflow } from '../support/run-node.mts';
import { by, credentialOf, NO_PAUSE, receivedBy, run, TYPE } from './flowengine.mts';

const ANA = '351910000000';
const ANA_JID = `${ANA}@s.whatsapp.net`;
const RUI = '351920000000';
const GROUP = '120363025246125486@g.us';

let sandbox: FlowEngineSandbox;
beforeEach(async () => {
	sandbox = await startFlowEngine();
});
afterEach(() => sandbox.stop());

const received = (inbound: Parameters<FlowEngineSandbox['receive']>[0]) =>
	receivedBy(sandbox, inbound);

const calls = () => sandbox.ledger.calls.map(({ path, body }) => ({ path, body }));
const instance = () => sandbox.instance.name;

/** Parameters as a new node has them: the chat is left empty. */
const REACT = { resource: 'message', operation: 'react', reaction: '👍' };
const MARK_READ = { resource: 'chat', operation: 'markRead' };

describe('with an empty chat, the message that started the workflow', () => {
	test('gets a reaction', async () => {
		const origin = received({ from: ANA, text: 'Olá' });
		const { items, error } = await run(sandbox, REACT, [origin]);
		expect(error).toBeUndefined();
		const key = { id: origin.messageId, remoteJid: ANA_JID, fromMe: false };
		expect(calls()).toEqual([
			{ path: `/message/sendReaction/${instance()}`, body: { key, reaction: '👍' } },
		]);
		expect(items[0]?.json).toMatchObject({ messageId: origin.messageId, reaction: '👍' });
	});

	test('in a group: with its author, who is not looked up', async () => {
		const origin = received({ from: RUI, group: GROUP, text: 'Olá' });
		await run(sandbox, REACT, [origin]);
		await run(sandbox, MARK_READ, [origin]);
		const key = {
			id: origin.messageId,
			remoteJid: GROUP,
			fromMe: false,
			participant: `${RUI}@s.whatsapp.net`,
		};
		expect(calls()).toEqual([
			{ path: `/message/sendReaction/${instance()}`, body: { key, reaction: '👍' } },
			{ path: `/chat/markMessageAsRead/${instance()}`, body: { readMessages: [key] } },
		]);
	});

	test('a burst that the trigger combined is marked as read whole', async () => {
		const burst = ['Olá', 'Are you there?'].map((text) => ({
			json: received({ from: ANA, text }),
		}));
		const { json } = asOneItem(burst);
		const { items } = await run(sandbox, MARK_READ, [json]);
		const ids = burst.map(({ json: { messageId } }) => messageId);
		expect(items[0]?.json).toMatchObject({ status: 'read', messageIds: ids });
		const key = { remoteJid: ANA_JID, fromMe: false };
		expect(calls()).toMatchObject([{ body: { readMessages: ids.map((id) => ({ ...key, id })) } }]);
	});

	test('an own one: as such', async () => {
		const origin = received({ from: ANA, text: 'Oi', fromMe: true });
		await run(sandbox, REACT, [origin]);
		expect(calls()).toMatchObject([{ body: { key: { fromMe: true } } }]);
	});

	test.each([
		[MARK_READ, 'markMessageAsRead', { readMessages: [{ remoteJid: ANA_JID }] }],
		[
			{ resource: 'chat', operation: 'sendPresence', seconds: 1 },
			'sendPresence',
			{ number: ANA_JID },
		],
		[{ resource: 'chat', operation: 'markUnread' }, 'markChatUnread', { lastMessage: {} }],
		[{ resource: 'chat', operation: 'archive' }, 'archiveChat', { archive: true }],
		[
			{ resource: 'chat', operation: 'getProfilePicture', download: false },
			'fetchProfilePictureUrl',
			{ number: ANA_JID },
		],
	])('%o', async (parameters, call, body) => {
		const origin = received({ from: ANA, text: 'Olá' });
		const { error } = await run(sandbox, parameters, [origin]);
		expect(error).toBeUndefined();
		expect(calls().at(-1)).toMatchObject({ path: `/chat/${call}/${instance()}`, body });
	});

	test('is the one whose file is downloaded', async () => {
		const message = { documentMessage: { fileName: 'price.pdf', mimetype: 'application/pdf' } };
		const origin = received({ from: ANA, message, file: 'AAAA' });
		const parameters = { resource: 'message', operation: 'downloadMedia' };
		const { items } = await run(sandbox, parameters, [origin]);
		expect(items[0]?.json).toMatchObject({ messageId: origin.messageId, fileSize: 3 });
		expect(calls()).toMatchObject([
			{
				path: `/chat/getBase64FromMediaMessage/${instance()}`,
				body: { message: { key: { id: origin.messageId } } },
			},
		]);
	});

	test('each item has its own', async () => {
		const origins = [ANA, RUI].map((from) => received({ from, text: 'Olá' }));
		await run(sandbox, REACT, origins);
		const ids = calls().map(({ body }) => ((body as IDataObject).key as IDataObject).id);
		expect(ids.sort()).toEqual(origins.map(({ messageId }) => messageId).sort());
	});
});

test('the number that the message came to is used, unless another one is chosen', async () => {
	const origin = { ...received({ from: ANA, text: 'Olá' }), account: 'wa-other' };
	await run(sandbox, REACT, [origin]);
	await run(sandbox, { ...REACT, account: by('wa-chosen', 'name') }, [origin]);
	await run(sandbox, { ...REACT, chatId: by(ANA), messageId: 'A1' }, [origin]);
	expect(calls().map(({ path }) => path)).toEqual(
		['wa-other', 'wa-chosen', instance()].map((name) => `/message/sendReaction/${name}`),
	);
});

test('what is entered counts: nothing is taken from the item', async () => {
	const origin = received({ from: RUI, group: GROUP, text: 'Olá' });
	await run(sandbox, { ...REACT, chatId: by(ANA), messageId: 'A1' }, [origin]);
	expect(calls()).toMatchObject([
		{ body: { key: { id: 'A1', remoteJid: ANA_JID, fromMe: false } } },
	]);
	sandbox.ledger.clear();
	const missing = await run(sandbox, { ...REACT, chatId: by(ANA) }, [origin]);
	expect(missing.error?.message).toBe("'Message ID' is empty [item 0]");
	const empty = await run(sandbox, { ...REACT, chatId: by('={{ $json.nothing }}') }, [origin]);
	expect(empty.error?.message).toBe("'Chat' is empty [item 0]");
	expect(calls()).toEqual([]);
});

test('a value that is still there from before the chat was emptied does not count', async () => {
	const origin = received({ from: ANA, text: 'Olá' });
	await run(sandbox, { ...REACT, messageId: 'STALE', fromMe: true }, [origin]);
	expect(calls()).toMatchObject([{ body: { key: { id: origin.messageId, fromMe: false } } }]);
});

describe('nothing is done', () => {
	test('without a trigger', async () => {
		const { error } = await run(sandbox, REACT, [{ text: 'Olá' }]);
		expect(error?.message).toBe("The message that started the workflow wasn't found [item 0]");
		expect(error?.description).toBe(
			"n8n can't match this item to an item of a FlowEngine WhatsApp Trigger. Start the workflow with one, or fill in 'Chat'.",
		);
		expect(calls()).toEqual([]);
	});

	test('for an event that is no message', async () => {
		const { error } = await run(sandbox, REACT, [
			{ gateway: 'flowEngine', event: 'chats.update', chatId: ANA_JID },
		]);
		expect(error?.message).toBe("The item that started the workflow has no 'Message ID' [item 0]");
		expect(calls()).toEqual([]);
	});
});

/** Runs nodes behind a trigger's item, each behind the other; the last one's outcome. */
async function runChain(origin: IDataObject, ...steps: Array<IDataObject | 'other'>) {
	const credentials = { flowEngineApi: credentialOf(sandbox) };
	const nodes = steps.map((parameters, index) =>
		parameters === 'other'
			? node(`Node ${index}`, ITEMS)
			: node(`Node ${index}`, TYPE, {
					parameters: parameters as INode['parameters'],
					credentials: credentialsOf(credentials),
				}),
	);
	const trigger = node('Trigger', `${manifest.name}.flowEngineTrigger`, {
		credentials: credentialsOf(credentials),
	});
	const saved = await runWorkflow([trigger, ...nodes], credentials, { items: [origin] });
	return resultOf(nodes.at(-1) ?? trigger, saved);
}

const replyWith = (message: string) => ({
	...{ resource: 'message', operation: 'reply', messageType: 'text', message },
	options: NO_PAUSE,
});
const EDIT = { resource: 'message', operation: 'edit', message: 'Now' };
const DELETE = { resource: 'message', operation: 'delete' };
const idsOf = (call: string) =>
	sandbox.ledger.calls
		.filter(({ path }) => path.includes(call))
		.map(({ body }) => ((body as IDataObject).key ?? body) as IDataObject);

describe('with an empty chat, the message that the workflow sent last', () => {
	test.each([
		['right behind it', []],
		['with other nodes between', ['other']],
		['with nodes of this kind between', [REACT]],
	] as Array<[string, Array<IDataObject | 'other'>]>)('is edited, %s', async (_, between) => {
		const origin = received({ from: ANA, text: 'Olá' });
		const steps = [replyWith('First'), replyWith('Second'), ...between, EDIT];
		const { items, error } = await runChain(origin, ...steps);
		expect(error).toBeUndefined();
		const sent = [...sandbox.instance.messages.values()].findLast(({ raw }) => raw.key.fromMe)?.raw
			.key.id;
		expect(idsOf('updateMessage')).toEqual([{ id: sent, remoteJid: ANA_JID, fromMe: true }]);
		expect(items[0]?.json).toMatchObject({ status: 'edited', messageId: sent });
	});

	test('is deleted', async () => {
		const me = sandbox.instance.jid;
		sandbox.instance.groups.set(GROUP, newGroup(me, 'Team', [`${RUI}@s.whatsapp.net`], GROUP));
		const origin = received({ from: RUI, group: GROUP, text: 'Olá' });
		const { error } = await runChain(origin, replyWith('First'), DELETE);
		expect(error).toBeUndefined();
		expect(idsOf('delete')).toMatchObject([{ remoteJid: GROUP, fromMe: true }]);
		expect(idsOf('delete')[0]?.id).not.toBe(origin.messageId);
	});

	test('and not one that somebody else wrote', async () => {
		for (const step of [EDIT, DELETE]) {
			const { error } = await runChain(received({ from: ANA, text: 'Olá' }), step);
			expect(error?.message).toBe("The message that the workflow sent wasn't found [item 0]");
			expect(error?.description).toBe(
				"Add this node after one with the 'Send' or 'Reply' operation, or fill in 'Chat'.",
			);
		}
		expect(calls()).toEqual([]);
	});
});
