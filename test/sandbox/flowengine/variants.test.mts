import axios from 'axios';
import { Receiver } from '../receiver.mts';
import { until } from '../until.mts';
import { ana, anaJid, callerOf, started, stopAll } from './client.mts';

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
