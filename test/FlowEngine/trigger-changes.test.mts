import axios from 'axios';
import { newGroup } from '../../sandbox/flowengine/group.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { ANA, GROUP, published, RUI, stopAll } from './trigger.mts';

afterEach(stopAll);

const CHAT = `${ANA}@s.whatsapp.net`;

const clientOf = ({ baseUrl, instance }: FlowEngineSandbox) =>
	axios.create({ baseURL: baseUrl, headers: { apikey: instance.token } });

async function send(sandbox: FlowEngineSandbox, number = ANA) {
	const path = `/message/sendText/${sandbox.instance.name}`;
	const { data } = await clientOf(sandbox).post(path, { number, text: 'Olá' });
	return data.key as { id: string; remoteJid: string; fromMe: true };
}

test("a person's edit is told once", async () => {
	const { sandbox, items } = await published({ events: ['messages.update', 'messages.edited'] });
	const { key } = sandbox.receive({ from: ANA, text: 'Helo' });
	sandbox.phone.edit(key.id, 'Hello');
	sandbox.phone.update(key.id, { conversation: 'Hello' });
	expect(await items()).toMatchObject([
		{ event: 'messages.edited', messageId: key.id, text: 'Hello' },
	]);
});

test('an own edit does not say that the message was sent', async () => {
	const { sandbox, items } = await published({ events: ['messages.update'] });
	const { id } = await send(sandbox);
	sandbox.phone.update(id, { conversation: 'Hello' });
	sandbox.phone.acknowledge(id, 'READ');
	expect(await items()).toMatchObject([{ status: 'read' }]);
});

test('a deletion is told once, however often the library tells it', async () => {
	const { sandbox, items } = await published({ events: ['messages.delete'] });
	const { key } = sandbox.receive({ from: ANA, text: 'Helo' });
	sandbox.phone.revoke(key.id);
	sandbox.phone.update(key.id, null);
	expect(await items()).toMatchObject([{ messageId: key.id, chatId: CHAT }]);
});

test('what a program changes and deletes is named by its message', async () => {
	const events = ['send.message.update', 'messages.delete'];
	const { sandbox, items } = await published({ events });
	const { name } = sandbox.instance;
	const key = await send(sandbox);
	const client = clientOf(sandbox);
	await client.post(`/chat/updateMessage/${name}`, { number: ANA, text: 'Hi', key });
	await client.delete(`/chat/deleteMessageForEveryone/${name}`, { data: key });
	const of = { messageId: key.id, chatId: CHAT, phone: ANA };
	const found = (await items()).toSorted((a, b) => String(b.event).localeCompare(String(a.event)));
	expect(found).toMatchObject([
		{ event: 'send.message.update', ...of, text: 'Hi' },
		{ event: 'messages.delete', ...of },
	]);
});

test('in a group, everybody who reads is an event', async () => {
	const parameters = { statuses: ['read'] };
	const { sandbox, items } = await published({ events: ['messages.update'], parameters });
	const people = [ANA, RUI].map((number) => `${number}@s.whatsapp.net`);
	const { instance, phone } = sandbox;
	instance.groups.set(GROUP, newGroup(instance.jid, 'Team', people, GROUP));
	const { id } = await send(sandbox, GROUP);
	for (const person of [...people, ...people]) phone.acknowledge(id, 'READ', person);
	const readers = (await items()).map(({ participantId }) => String(participantId));
	expect(readers.toSorted()).toEqual(people);
});

test('a connection that ends twice within a minute is told twice', async () => {
	const { sandbox, items } = await published({ events: ['connection.update'] });
	const { instance } = sandbox;
	const close = { instance: instance.name, state: 'close', statusReason: 401 };
	sandbox.emit('connection.update', close);
	await new Promise((resolve) => setTimeout(resolve, 5));
	sandbox.emit('connection.update', { ...close, state: 'open', statusReason: 200 });
	await new Promise((resolve) => setTimeout(resolve, 5));
	sandbox.emit('connection.update', close);
	const states = (await items()).map(({ state }) => state);
	expect(states.toSorted()).toEqual(['close', 'close', 'open']);
});
