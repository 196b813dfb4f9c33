import type { EventName } from '../../../sandbox/flowengine/events.mts';
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

it('2.2.3 tells what the API sends twice', async () => {
	const { call, raised } = await watched({ variant: { version: '2.2.3' } });
	await call('POST', '/message/sendText', { number: ana, text: 'x' });
	expect(raised.map(([event]) => event)).toEqual(['send.message', 'messages.upsert']);
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
