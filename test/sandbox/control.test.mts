import type { AxiosInstance } from 'axios';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { clientOf, controlOf, started, stopAll } from './client.mts';
import { Receiver, signatureOf } from './receiver.mts';

const receiver = new Receiver();
const inbound = { number: '351910000000', name: 'João Silva', text: 'Olá' };
let sandbox: WhatSmsSandbox;
let control: AxiosInstance;

beforeEach(async () => {
	sandbox = await started({ redeliveryDelays: [] });
	control = controlOf(sandbox);
});
afterEach(async () => {
	await stopAll();
	await receiver.close();
	receiver.received.length = 0;
});

it('the ledger can be read and cleared, and does not hold these calls', async () => {
	await clientOf(sandbox).get('/contacts');
	const { status, data } = await control.get('/ledger');
	expect(status).toBe(200);
	expect(data).toMatchObject({ calls: [{ method: 'GET', path: '/api/v2/contacts', status: 200 }] });
	expect((data as { calls: unknown[] }).calls).toHaveLength(1);
	expect((await control.delete('/ledger')).status).toBe(204);
	expect((await control.get('/ledger')).data).toEqual({ calls: [] });
});

it('faults can be asked for and called off', async () => {
	const fault = { kind: 'status', status: 503, body: { error: 'Em manutenção' } };
	const scope = { times: 2, method: 'GET', path: '/api/v2/*' };
	const asked = await control.post('/faults', { ...fault, ...scope });
	expect([asked.status, asked.data]).toEqual([201, { pending: 2 }]);
	const client = clientOf(sandbox);
	expect((await client.post('/contacts', {})).status).toBe(400);
	const failed = await client.get('/contacts');
	expect([failed.status, failed.data]).toEqual([503, { error: 'Em manutenção' }]);
	expect((await control.delete('/faults')).status).toBe(204);
	expect((await client.get('/contacts')).status).toBe(200);
});

it.each([
	['without a kind', {}],
	['of an unknown kind', { kind: 'explode' }],
	['status without a code', { kind: 'status' }],
	['status with a code that no server sends', { kind: 'status', status: 700 }],
	['delay without a time', { kind: 'delay' }],
	['zero times', { kind: 'hang', times: 0 }],
	['for half a path', { kind: 'hang', path: 'contacts' }],
	['with a misspelt scope', { kind: 'hang', paths: '/x' }],
])('a fault %s is refused', async (_what, body) => {
	expect((await control.post('/faults', body)).status).toBe(400);
	expect(sandbox.faults.pending).toBe(0);
});

it('a webhook can be set, fed with a message, asked for its deliveries and removed', async () => {
	const webhook = { url: await receiver.listen(), secret: 's3cret', events: ['message.received'] };
	const set = await control.put('/webhook', webhook);
	expect([set.status, set.data]).toEqual([200, webhook]);

	const received = await control.post('/inbound', inbound);
	expect(received.status).toBe(201);
	expect(received.data).toMatchObject({
		message: { body: 'Olá', fromMe: false },
		ticket: { status: 'pending' },
		contact: { name: 'João Silva', number: '351910000000' },
	});
	await sandbox.deliveries.settled();
	expect(receiver.events).toEqual(['message.received']);
	const { data } = await control.get('/deliveries');
	expect(data).toMatchObject({ deliveries: [{ event: 'message.received', status: 200 }] });

	const again = await control.post('/deliveries/repeat', {});
	expect([again.status, again.data]).toMatchObject([200, { number: 2, status: 200 }]);
	expect(receiver.received).toHaveLength(2);

	expect((await control.delete('/webhook')).status).toBe(204);
	await control.post('/inbound', inbound);
	await sandbox.deliveries.settled();
	expect(receiver.received).toHaveLength(2);
});

it('a message can come in forged', async () => {
	const url = await receiver.listen();
	await control.put('/webhook', { url, secret: 's3cret', events: ['message.received'] });
	await control.post('/inbound?signature=forged', inbound);
	await sandbox.deliveries.settled();
	const [only] = receiver.received;
	expect(only?.headers['x-whatsms-signature']).toMatch(/^sha256=/);
	const right = signatureOf(only?.raw ?? Buffer.alloc(0), 's3cret');
	expect(only?.headers['x-whatsms-signature']).not.toBe(right);
});

it('with nothing delivered a repeat is refused', async () => {
	const { status, data } = await control.post('/deliveries/repeat', {});
	expect(status).toBe(409);
	expect(data).toMatchObject({ message: 'Nothing to repeat: no such event was delivered yet.' });
});

it.each([
	['no URL', { secret: 'x' }],
	['no secret', { url: 'http://127.0.0.1:1/' }],
	['a URL of another kind', { url: 'ftp://127.0.0.1/', secret: 'x' }],
	['an unknown event', { url: 'http://127.0.0.1:1/', secret: 'x', events: ['message.read'] }],
])('a webhook with %s is refused', async (_what, body) => {
	expect((await control.put('/webhook', body)).status).toBe(400);
	expect(sandbox.webhook).toBeNull();
});

it.each([
	['without a number', { text: 'x' }, ''],
	['without a text', { number: '351910000000' }, ''],
	['with a plus', { number: '+351910000000', text: 'x' }, ''],
	['with an unknown media type', { ...inbound, mediaType: 'sticker' }, ''],
	['with an unknown signature', inbound, '?signature=wrong'],
])('a message %s is refused', async (_what, body, query) => {
	expect((await control.post(`/inbound${query}`, body)).status).toBe(400);
	expect(sandbox.state.messages.size).toBe(0);
});
