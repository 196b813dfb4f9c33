import axios from 'axios';
import { Receiver } from '../receiver.mts';
import { until } from '../until.mts';
import type { Variant } from '../../../sandbox/flowengine/variant.mts';
import { ana, anaJid, callerOf, clientOf, started, stopAll } from './client.mts';

const receiver = new Receiver();
afterEach(async () => {
	await stopAll();
	await receiver.close();
});

const keyless = { id: 'X', remoteJid: anaJid };
const key = { ...keyless, fromMe: false };

it.each([
	['PUT', 'POST', '/chat/markMessageAsRead', { readMessages: [keyless] }],
	[
		'PUT',
		'POST',
		'/chat/archiveChat',
		{ lastMessage: { key: { remoteJid: anaJid } }, archive: true },
	],
])('as FlowEngine publishes it: %s, not %s %s', async (published, upstream, path, body) => {
	const call = callerOf(await started({ variant: { routes: 'published' } }));
	expect((await call(published, path, body)).status).toBe(201);
	const { status, data } = await call(upstream, path, body);
	expect([status, data.response.message]).toEqual([404, [`Cannot ${upstream} ${path}/wa-d3m0aa`]]);
});

it('as FlowEngine publishes it: deleteMessage with a key, not deleteMessageForEveryone', async () => {
	const call = callerOf(await started({ variant: { routes: 'published' } }));
	expect((await call('DELETE', '/chat/deleteMessage', { key })).status).toBe(201);
	expect((await call('DELETE', '/chat/deleteMessageForEveryone', key)).status).toBe(404);
});

it('the control lets messages in and moves the connection', async () => {
	const sandbox = await started();
	const control = axios.create({
		baseURL: `${sandbox.url}/_sandbox`,
		proxy: false,
		validateStatus: () => true,
	});
	const url = `${await receiver.listen()}?token=abc`;
	expect((await control.put('/webhook', { url, events: ['messages.upsert'] })).status).toBe(200);
	const inbound = { from: ana, text: 'Olá', lid: '77@lid' };
	expect(await control.post('/inbound', inbound)).toMatchObject({ status: 201 });
	expect(await control.post('/inbound?signature=forged', inbound)).toMatchObject({ status: 201 });
	await until(() => receiver.received.length === 2);
	const tokens = sandbox.deliveries.attempts.map((attempt) => attempt.url.split('token=')[1]);
	expect(tokens).toEqual(['abc', 'abx']);
	expect((await control.post('/inbound', { from: ana })).status).toBe(400);
	expect((await control.post('/connection', { action: 'logOut' })).data).toEqual({
		state: 'close',
	});
	expect((await control.get('/nothing')).data).toEqual({ error: 'No such control.' });
});

describe('as 2.4.0', () => {
	const start = async (more: Partial<Variant> = {}) =>
		await started({ variant: { version: '2.4.0', ...more } });

	it('answers nothing but its welcome until it is activated, whatever the key', async () => {
		const client = clientOf(await start({ isActivated: false }), 'wrong');
		expect((await client.get('/')).data).toMatchObject({ version: '2.4.0' });
		const { status, data } = await client.get('/instance/fetchInstances');
		expect([status, data.code]).toEqual([503, 'LICENSE_REQUIRED']);
		expect(data.register_url).toMatch(/\/manager\/login$/);
	});

	it('logs out what is logged out', async () => {
		const call = callerOf(await start());
		for (const message of ['Instance logged out', 'Instance was already disconnected'])
			expect((await call('DELETE', '/instance/logout')).data.response).toEqual({ message });
	});

	it('takes the ID of a text, and two buttons beside those to reply', async () => {
		const call = callerOf(await start());
		const text = { number: ana, text: 'Olá', messageId: 'A1' };
		expect((await call('POST', '/message/sendText', text)).data.key.id).toBe('A1');
		const url = { type: 'url', displayText: 'Shop', url: 'https://shop.example' };
		const buttons = (count: number) => ({
			number: ana,
			title: 'T',
			buttons: Array(count).fill(url),
		});
		expect((await call('POST', '/message/sendButtons', buttons(2))).status).toBe(201);
		const { status, data } = await call('POST', '/message/sendButtons', buttons(3));
		expect([status, data.response.message]).toEqual([400, ['Maximum of 2 CTA buttons allowed']]);
	});

	it('tells of a text without what it quotes and mentions, and names the event in headers', async () => {
		const sandbox = await start();
		const webhook = { enabled: true, url: await receiver.listen(), events: ['MESSAGES_UPSERT'] };
		await callerOf(sandbox)('POST', '/webhook/set', { webhook });
		const before = receiver.received.length;
		const contextInfo = { mentionedJid: [anaJid], stanzaId: 'A1' };
		sandbox.receive({ from: ana, message: { extendedTextMessage: { text: '@x', contextInfo } } });
		await until(() => receiver.received.length > before);
		const { headers, raw } = receiver.received.at(-1) ?? {};
		expect(headers).toMatchObject({
			'x-event-type': 'messages.upsert',
			'x-instance-name': sandbox.instance.name,
		});
		expect(String(raw)).not.toMatch(/mentionedJid|stanzaId/);
	});
});
