import type { EventName } from '../../../sandbox/flowengine/events.mts';
import type { Content } from '../../../sandbox/flowengine/message.mts';
import type { FlowEngineOptions } from '../../../sandbox/flowengine/start.mts';
import { ana, anaJid, callerOf, started, stopAll } from './client.mts';

afterEach(stopAll);

/** What is raised, in order. */
async function watched(options: FlowEngineOptions = {}) {
	const sandbox = await started(options);
	const raised: [EventName, any][] = [];
	sandbox.state.world.raise = (_instance, event, data) => {
		raised.push([event, structuredClone(data)]);
	};
	const of = (event: EventName) =>
		raised.filter(([name]) => name === event).map(([, data]) => data);
	return { sandbox, call: callerOf(sandbox), raised, of };
}

it("a person's first message makes a chat and a contact, the next one changes them", async () => {
	const { sandbox, raised, of } = await watched();
	sandbox.receive({ from: ana, name: 'Ana', text: '1' });
	sandbox.receive({ from: ana, name: 'Anna', text: '2' });
	expect(raised.map(([event]) => event)).toEqual([
		'messages.upsert',
		'chats.upsert',
		'contacts.upsert',
		'messages.upsert',
		'chats.upsert',
		'contacts.update',
	]);
	expect(of('contacts.update')).toMatchObject([{ remoteJid: anaJid, pushName: 'Anna' }]);
	expect(of('chats.upsert')[1]).toEqual([{ id: expect.any(String), name: 'Anna' }]);
});

it.each<[string, FlowEngineOptions, object, object]>([
	['its phone number', {}, {}, { remoteJid: anaJid }],
	[
		'a hidden number',
		{},
		{ lid: '77@lid' },
		{ remoteJid: anaJid, remoteJidAlt: anaJid, addressingMode: 'lid' },
	],
	[
		'a phone number with its hidden one',
		{},
		{ lid: '77@lid', addressing: 'pn' },
		{ remoteJid: anaJid, remoteJidAlt: '77@lid', addressingMode: 'pn' },
	],
	[
		'a hidden number on 2.3.6',
		{ variant: { version: '2.3.6' } },
		{ lid: '77@lid' },
		{ remoteJid: '77@lid', remoteJidAlt: anaJid, addressingMode: 'lid' },
	],
	[
		'a hidden number on 2.2.3',
		{ variant: { version: '2.2.3' } },
		{ lid: '77@lid' },
		{ remoteJid: '77@lid' },
	],
	['a member of a group', {}, { group: '1@g.us' }, { remoteJid: '1@g.us', participant: anaJid }],
	[
		'a hidden member of a group',
		{},
		{ group: '1@g.us', lid: '77@lid' },
		{ remoteJid: '1@g.us', participant: '77@lid', participantAlt: anaJid, addressingMode: 'lid' },
	],
	[
		'a hidden member on 2.2.3',
		{ variant: { version: '2.2.3' } },
		{ group: '1@g.us', lid: '77@lid' },
		{ remoteJid: '1@g.us', participant: '77@lid' },
	],
])('a sender known by %s', async (_what, options, inbound, key) => {
	const { sandbox, of } = await watched(options);
	const { id } = sandbox.receive({ from: ana, text: 'x', ...inbound }).key;
	expect(of('messages.upsert')[0].key).toEqual({ ...key, fromMe: false, id });
});

it.each<[string, Content, object]>([
	[
		'an extended text',
		{ extendedTextMessage: { text: 'x', contextInfo: { stanzaId: '1' } } },
		{ message: { conversation: 'x' }, messageType: 'conversation', contextInfo: { stanzaId: '1' } },
	],
	[
		'a document with a caption',
		{ documentWithCaptionMessage: { message: { documentMessage: { caption: 'x' } } } },
		{ message: { documentMessage: { caption: 'x' } }, messageType: 'documentMessage' },
	],
	[
		'a disappearing message',
		{ messageContextInfo: {}, ephemeralMessage: { message: { conversation: 'x' } } },
		{ messageType: 'ephemeralMessage' },
	],
	['something new', { somethingElse: {} }, { messageType: 'unknown' }],
])('%s', async (_what, message, expected) => {
	const { sandbox, of } = await watched();
	sandbox.receive({ from: ana, message });
	expect(of('messages.upsert')[0]).toMatchObject(expected);
});

it('what the own phone writes comes as a message, what the API sends as send.message', async () => {
	const { sandbox, call, raised } = await watched();
	sandbox.receive({ from: ana, text: 'x', fromMe: true });
	const first = raised[0];
	expect(first).toMatchObject(['messages.upsert', { key: { fromMe: true }, pushName: 'Você' }]);
	raised.length = 0;
	const { data } = await call('POST', '/message/sendText', { number: ana, text: 'x' });
	expect(raised).toEqual([['send.message', data]]);
});

it('2.2.3 tells what the API sends twice', async () => {
	const { call, raised } = await watched({ variant: { version: '2.2.3' } });
	await call('POST', '/message/sendText', { number: ana, text: 'x' });
	expect(raised.map(([event]) => event)).toEqual(['send.message', 'messages.upsert']);
});

it('a sent message is acknowledged', async () => {
	const { sandbox, call, of } = await watched();
	const { data } = await call('POST', '/message/sendText', { number: ana, text: 'x' });
	sandbox.phone.acknowledge(data.key.id, 'READ');
	expect(of('messages.update')).toEqual([
		{
			messageId: sandbox.instance.messages.get(data.key.id)?.id,
			keyId: data.key.id,
			remoteJid: anaJid,
			fromMe: true,
			participant: undefined,
			status: 'READ',
			instanceId: sandbox.instance.id,
		},
	]);
	const found = (await call('POST', '/chat/findMessages', {})).data.messages.records;
	expect(found).toMatchObject([{ MessageUpdate: [{ status: 'READ' }] }]);
});

it('a person edits and takes back what they wrote', async () => {
	const { sandbox, of } = await watched();
	const { key } = sandbox.receive({ from: ana, text: 'x' });
	sandbox.phone.edit(key.id, 'y');
	sandbox.phone.revoke(key.id);
	expect(of('messages.edited')).toMatchObject([
		// named as on the phone that wrote it
		{
			key: { remoteJid: sandbox.instance.jid, fromMe: true, id: key.id },
			type: 14,
			editedMessage: { conversation: 'y' },
		},
		{ key, type: 0 },
	]);
	expect(of('messages.delete')).toEqual([]);
});

it('the library tells of edits and deletions once more', async () => {
	const { sandbox, of } = await watched();
	const { key } = sandbox.receive({ from: ana, text: 'x' });
	sandbox.phone.update(key.id, { conversation: 'y' });
	sandbox.phone.update(key.id, null);
	const message = { editedMessage: { message: { conversation: 'y' } } };
	expect(of('messages.update')).toMatchObject([{ keyId: key.id, status: 'SERVER_ACK', message }]);
	expect(of('messages.delete')).toEqual([{ ...key, status: 'DELETED' }]);
});

it('2.3.6 leaves out what says no status, and votes', async () => {
	const { sandbox, call, raised } = await watched({ variant: { version: '2.3.6' } });
	const poll = { number: ana, name: 'Q', selectableCount: 1, values: ['a', 'b'] };
	const { data } = await call('POST', '/message/sendPoll', poll);
	raised.length = 0;
	sandbox.phone.update(data.key.id, { conversation: 'y' });
	sandbox.phone.vote({ poll: data.key.id, from: ana, options: ['a'] });
	sandbox.phone.update(data.key.id, null);
	expect(raised).toEqual([['messages.delete', data.key]]);
});

it('the phone removes the device: told three times', async () => {
	const { sandbox, raised } = await watched();
	sandbox.instance.connection.logOut();
	expect(raised).toMatchObject([
		['status.instance', { status: 'closed', disconnectionReasonCode: 401 }],
		['logout.instance', null],
		['connection.update', { instance: 'wa-d3m0aa', state: 'close', statusReason: 401 }],
	]);
});

it('people type, call, come and go', async () => {
	const { sandbox, call, raised, of } = await watched();
	const { id } = (await call('POST', '/group/create', { subject: 'x', participants: [ana] })).data;
	expect(of('groups.upsert')).toMatchObject([[{ id }]]);
	raised.length = 0;
	sandbox.phone.show(ana, 'composing');
	sandbox.phone.call(ana, true);
	sandbox.phone.change(id, 'add', '351930000001', '351930000002');
	sandbox.phone.change(id, 'remove', ana);
	const joined = ['351930000001@s.whatsapp.net', '351930000002@s.whatsapp.net'];
	expect(raised).toMatchObject([
		[
			'presence.update',
			{ id: anaJid, presences: { [anaJid]: { lastKnownPresence: 'composing' } } },
		],
		['call', { from: anaJid, status: 'offer', isVideo: true }],
		['group-participants.update', { id, action: 'add', participants: joined }],
		['group-participants.update', { id, action: 'remove', participants: [anaJid] }],
	]);
});

it('what the API changes of groups and messages is told', async () => {
	const { sandbox, call, raised, of } = await watched();
	const { id } = (await call('POST', '/group/create', { subject: 'x', participants: [ana] })).data;
	await call('POST', '/group/updateGroupSubject', { subject: 'y' }, { groupJid: id });
	expect(of('groups.update')).toEqual([[{ id, subject: 'y' }]]);
	const { data } = await call('POST', '/message/sendText', { number: ana, text: 'x' });
	raised.length = 0;
	await call('POST', '/chat/updateMessage', { number: ana, text: 'y', key: data.key });
	await call('DELETE', '/chat/deleteMessageForEveryone', data.key);
	expect(raised).toMatchObject([
		['send.message.update', { key: data.key, type: 14 }],
		['messages.delete', { key: data.key, status: 'DELETED' }],
	]);
	expect(sandbox.instance.messages.size).toBe(0);
});

it('the API removes it: told twice', async () => {
	const { call, raised } = await watched();
	await call('DELETE', '/instance/logout');
	expect(raised).toMatchObject([
		['logout.instance', null],
		['connection.update', { instance: 'wa-d3m0aa', state: 'close', statusReason: 401 }],
	]);
});
