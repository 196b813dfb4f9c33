import axios from 'axios';
import type { FlowEngineOptions } from '../../../sandbox/flowengine/start.mts';
import { Receiver } from '../receiver.mts';
import { ana, anaJid, callerOf, started, stopAll } from './client.mts';

const receiver = new Receiver();
let url: string;
beforeEach(async () => {
	url = await receiver.listen();
});
afterEach(async () => {
	await stopAll();
	await receiver.close();
});

async function managed(options: FlowEngineOptions = {}, key?: string) {
	const sandbox = await started(options);
	const client = axios.create({
		baseURL: sandbox.managementUrl,
		headers: { authorization: `Bearer ${key ?? sandbox.managementApiKey}` },
		validateStatus: () => true,
		proxy: false,
	});
	return { sandbox, client };
}

it.each(['/user', '/whatsapp/sessions', '/whatsapp/sessions/wa-d3m0aa'])(
	'%s wants the key',
	async (path) => {
		const { client } = await managed();
		expect((await client.get(path)).status).toBe(200);
		for (const authorization of [
			'',
			'fe_sandbox_demo_key',
			'Bearer fe_wrong',
			'Bearer sandbox_demo_key',
		]) {
			const { status, data } = await client.get(path, { headers: { authorization } });
			expect([status, data]).toEqual([401, { error: 'Unauthorized', message: expect.any(String) }]);
		}
	},
);

it('the account', async () => {
	const { data } = await (await managed()).client.get('/user');
	expect(data).toEqual({
		success: true,
		user_id: expect.any(String),
		credits_remaining: expect.any(Number),
		tier: expect.any(String),
		subscription_status: 'active',
	});
});

it('the numbers, with the state of their connections', async () => {
	const phone = '351910000002';
	const { client, sandbox } = await managed({
		instances: [
			{ name: 'wa-1', token: 'T1', phone, profileName: 'Shop' },
			{ name: 'wa-2', token: 'T2', phone, connected: false },
		],
	});
	const { data } = await client.get('/whatsapp/sessions');
	const one = {
		instance_name: 'wa-1',
		display_name: 'Shop',
		phone_number: phone,
		status: 'connected',
		qr_code: null,
		n8n_instance_id: null,
		created_at: expect.any(String),
	};
	const two = { instance_name: 'wa-2', phone_number: null, status: 'disconnected' };
	expect(data).toEqual({ success: true, sessions: [one, expect.objectContaining(two)] });
	expect((await client.get('/whatsapp/sessions/wa-1')).data).toEqual(one);
	sandbox.instance.connection.lose();
	expect((await client.get('/whatsapp/sessions/wa-1')).data.status).toBe('connecting');
});

it('a number is added and removed', async () => {
	const { client } = await managed();
	const made = await client.post('/whatsapp/sessions', { display_name: 'New' });
	expect([made.status, made.data]).toMatchObject([
		201,
		{ display_name: 'New', status: 'disconnected' },
	]);
	const path = `/whatsapp/sessions/${made.data.instance_name}`;
	expect((await client.delete(path)).status).toBe(200);
	const { status, data } = await client.get(path);
	expect([status, data]).toEqual([404, { error: 'Not Found', message: 'Session not found' }]);
});

it.each([
	['post', '/whatsapp/sessions', {}, 400],
	['put', '/whatsapp/sessions/wa-d3m0aa/webhook', {}, 400],
	['put', '/whatsapp/sessions/unknown/webhook', { webhook_url: '' }, 404],
])('%s %s %j is a %i', async (method, url, data, status) => {
	const answer = await (await managed()).client.request({ method, url, data });
	const text = expect.stringMatching(/\S/);
	expect([answer.status, answer.data]).toEqual([status, { error: text, message: text }]);
});

it('an unknown address is a page', async () => {
	const { status, data, headers } = await (await managed()).client.get('/nothing');
	expect([status, headers['content-type']]).toEqual([404, expect.stringMatching(/^text\/html/)]);
	expect(data).toMatch(/^<!DOCTYPE html>/);
});

it.each([true, false])(
	'forwards three events in its own envelope (set up by FlowEngine: %s)',
	async (hosted) => {
		const { client, sandbox } = await managed({ hosted });
		const path = '/whatsapp/sessions/wa-d3m0aa/webhook';
		expect(await client.put(path, { webhook_url: url })).toMatchObject({ status: 200 });
		const message = sandbox.receive({ from: ana, name: 'Ana', text: 'Olá', timestamp: 1709312400 });
		sandbox.instance.connection.lose();
		await sandbox.deliveries.settled();
		const sent = sandbox.deliveries.attempts.map(({ body }) => JSON.parse(body));
		const envelope = { instance: 'wa-d3m0aa', timestamp: expect.stringMatching(/Z$/) };
		const { key } = message;
		expect(key.remoteJid).toBe(anaJid);
		const data = { key, message: { conversation: 'Olá' }, messageTimestamp: '1709312400' };
		const state = { instance: 'wa-d3m0aa', state: 'connecting', statusReason: 200 };
		expect(sent).toEqual([
			{ event: 'messages.upsert', ...envelope, data },
			{ event: 'connection.update', ...envelope, data: state },
		]);
		await client.put(path, { webhook_url: '' });
		sandbox.receive({ from: ana, text: 'x' });
		await sandbox.deliveries.settled();
		expect(sandbox.deliveries.attempts).toHaveLength(2);
	},
);

it("FlowEngine's receiver stands in the slot, and gives way to /webhook/set", async () => {
	const { client, sandbox } = await managed({ hosted: true });
	const call = callerOf(sandbox);
	expect((await call('GET', '/webhook/find')).data).toMatchObject({
		url: expect.stringMatching(/^https:\/\/flowengine\.cloud\/.*secret=7D0F6A52-3C1E-4B$/),
		events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE', 'QRCODE_UPDATED'],
	});
	await client.put('/whatsapp/sessions/wa-d3m0aa/webhook', { webhook_url: `${url}/flowengine` });
	await call('POST', '/webhook/set', { webhook: { enabled: true, url, events: ['CALL'] } });
	sandbox.receive({ from: ana, text: 'x' });
	sandbox.phone.call(ana);
	await sandbox.deliveries.settled();
	expect(sandbox.deliveries.attempts.map((attempt) => [attempt.event, attempt.url])).toEqual([
		['call', url],
	]);
});
