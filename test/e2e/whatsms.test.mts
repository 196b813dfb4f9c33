import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import axios from 'axios';
import { inDatabase } from '../../lab/database.mts';
import { readExample } from '../../lab/example.mts';
import { itemsOf } from '../../lab/executions.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import type { Workflow } from '../../lab/workflows.mts';
import { queues } from '../../sandbox/whatsms/seeds.mts';
import { startWhatSms, type WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { refusal } from './older-n8n.mts';

const SECRET = 'the secret of this webhook';
const OLD_SECRET = 'the secret before';

let n8n: N8n;
let whatSms: WhatSmsSandbox;
let workflow: Workflow;
let url: string;

beforeAll(async () => {
	whatSms = await startWhatSms({ redeliveryDelays: [500, 500, 500] });
	n8n = await sharedN8n();
	const whatSmsApi = await createCredential();
	workflow = await n8n.client.createWorkflow(
		await readExample('whatsms-auto-reply', { whatSmsApi }),
	);
	await n8n.client.publish(workflow.id);
	url = n8n.client.webhookUrl(workflow, 'WhatSMS Trigger');
	whatSms.webhook = { url, secret: SECRET, events: ['message.received'] };
	await untilRegistered();
});

afterAll(async () => {
	await n8n?.stop();
	await whatSms?.stop();
});

const createCredential = async (data = {}) =>
	await n8n.client.createCredential('WhatSMS account', 'whatSmsApi', {
		apiKey: whatSms.apiKey,
		baseUrl: whatSms.baseUrl,
		webhookSecret: SECRET,
		previousWebhookSecret: OLD_SECRET,
		...data,
	});

/** Until n8n has registered a webhook, it answers 404. */
async function untilRegistered() {
	while ((await post('')).status === 404) await new Promise((resolve) => setTimeout(resolve, 100));
}

const sign = (body: Buffer | string, secret = SECRET) => ({
	'x-whatsms-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
});
const JSON_TYPE = { 'content-type': 'application/json' };

const post = async (body: Buffer | string, headers: Record<string, string> = JSON_TYPE) =>
	await axios.post(url, body, {
		headers,
		transformRequest: (data: unknown) => data,
		validateStatus: () => true,
		maxBodyLength: Infinity,
	});

let messages = 0;
const message = (more = {}) =>
	JSON.stringify({
		event: 'message.received',
		tenantId: 'tenant',
		timestamp: '2026-01-15T10:30:00Z',
		data: {
			message: { id: `message-${++messages}`, body: 'Olá ☕', fromMe: false },
			ticket: { id: '0f8fad5b-d9cb-469f-a165-70867728950e', status: 'open' },
			contact: { id: 'contact', name: 'Ana', number: '351910000000' },
		},
		...more,
	});

const countExecutions = async () => (await n8n.client.executions(workflow.id)).length;

test('a person asks for a person: two calls, in order, and the items say so', async () => {
	const before = await countExecutions();
	const { ticket } = whatSms.receive({
		number: '351910000009',
		name: 'Rui',
		text: 'A person, please',
	});
	const execution = await n8n.client.waitForExecution(workflow.id, { count: before + 1 });
	expect(execution.status).toBe('success');
	expect(itemsOf(execution, 'WhatSMS Trigger')).toMatchObject([
		{ event: 'message.received', text: 'A person, please', ticketId: ticket.id, senderName: 'Rui' },
	]);
	expect(itemsOf(execution, 'Say that a person will answer')).toMatchObject([
		{ messageId: expect.any(String), status: 'pending', text: expect.stringContaining('Rui') },
	]);
	expect(itemsOf(execution, 'Move to sales queue')).toMatchObject([{ id: ticket.id }]);
	expect(whatSms.state.tickets.get(ticket.id)?.queueId).toBe(queues[1].id);
	expect(
		whatSms.ledger.calls
			.filter(({ accepted }) => accepted)
			.slice(-2)
			.map(({ method }) => method),
	).toEqual(['POST', 'PUT']);
});

test('good: 200 and one execution; the same again: 200 and none; forged: 401 and none', async () => {
	const before = await countExecutions();
	const body = message();
	expect((await post(body, { ...JSON_TYPE, ...sign(body) })).status).toBe(200);
	expect(await countExecutions()).toBe(before + 1);
	expect((await post(body, { ...JSON_TYPE, ...sign(body) })).status).toBe(200);
	const other = message();
	expect((await post(other, { ...JSON_TYPE, ...sign(other, 'another') })).status).toBe(401);
	expect((await post(other)).status).toBe(401);
	expect(await countExecutions()).toBe(before + 1);
});

test('during a rotation, the previous secret still counts', async () => {
	const before = await countExecutions();
	const body = message();
	expect((await post(body, { ...JSON_TYPE, ...sign(body, OLD_SECRET) })).status).toBe(200);
	expect(await countExecutions()).toBe(before + 1);
});

test('what n8n could not enqueue is delivered again, and runs then', async () => {
	const before = await countExecutions();
	inDatabase(
		n8n,
		`CREATE TRIGGER full_disk BEFORE INSERT ON execution_entity BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
	);
	const attempts = whatSms.deliveries.attempts.length;
	whatSms.receive({ number: '351910000010', text: 'Is anybody there?' });
	while (whatSms.deliveries.attempts[attempts]?.status === null) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	inDatabase(n8n, 'DROP TRIGGER full_disk');
	await whatSms.deliveries.settled();
	const statuses = whatSms.deliveries.attempts.slice(attempts).map(({ status }) => status);
	expect(statuses[0]).toBeGreaterThanOrEqual(500);
	expect(statuses.at(-1)).toBe(200);
	expect(await countExecutions()).toBe(before + 1);
});

/** Whatever comes in: never a 500 from our node, never an execution. */
const BAD: Array<[string, () => Promise<{ status: number }>]> = [
	['no body at all', async () => await post('', {})],
	['an empty body, signed', async () => await post('', { ...JSON_TYPE, ...sign('') })],
	['broken JSON, signed', async () => await post('{', { ...JSON_TYPE, ...sign('{') })],
	['a JSON list, signed', async () => await post('[]', { ...JSON_TYPE, ...sign('[]') })],
	['an odd length', async () => await withSignature((hex) => hex.slice(1))],
	['no hex', async () => await withSignature(() => 'z'.repeat(64))],
	['a form upload', async () => await upload()],
	['15 MB, forged', async () => await post(big(), { ...JSON_TYPE, ...sign('') })],
	[
		'a strange charset',
		async () => await post(message(), { 'content-type': 'application/json; charset=utf-99' }),
	],
	[
		'a strange encoding',
		async () => await post(message(), { ...JSON_TYPE, 'content-encoding': 'strange' }),
	],
];

const big = () => message({ padding: 'x'.repeat(15e6) });
const withSignature = async (change: (hex: string) => string) => {
	const body = message();
	const [hex = ''] = Object.values(sign(body)).map((value) => value.replace('sha256=', ''));
	return await post(body, { ...JSON_TYPE, 'x-whatsms-signature': `sha256=${change(hex)}` });
};
const upload = async () => {
	const body =
		'--x\r\ncontent-disposition: form-data; name="event"\r\n\r\nmessage.received\r\n--x--';
	return await post(body, { 'content-type': 'multipart/form-data; boundary=x', ...sign(body) });
};

test.each(BAD)('%s: 4xx and no execution', async (_, send) => {
	const before = await countExecutions();
	const { status } = await send();
	expect(Math.floor(status / 100)).toBe(4);
	expect(await countExecutions()).toBe(before);
});

/** Odd, but authentic. */
const ODD: Array<[string, () => Promise<{ status: number }>]> = [
	['upper case', async () => await withSignature((hex) => hex.toUpperCase())],
	[
		'gzip',
		async () => {
			const body = message();
			return await post(gzipSync(body), {
				...JSON_TYPE,
				...sign(body),
				'content-encoding': 'gzip',
			});
		},
	],
	[
		'text/plain',
		async () => {
			const body = message();
			return await post(body, { 'content-type': 'text/plain', ...sign(body) });
		},
	],
	[
		'15 MB, signed',
		async () => {
			const body = big();
			return await post(body, { ...JSON_TYPE, ...sign(body) });
		},
	],
];

test.each(ODD)('%s: 200 and one execution', async (_, send) => {
	const before = await countExecutions();
	expect((await send()).status).toBe(200);
	expect(await countExecutions()).toBe(before + 1);
});

const KEYS: Array<[string, () => Record<string, string>, 'OK' | 'Error', string]> = [
	['a good key', () => ({}), 'OK', 'Connection successful!'],
	[
		'a wrong key',
		() => ({ apiKey: 'sk_live_wrong' }),
		'Error',
		refusal(401, 'rejected the API key'),
	],
	[
		'the address of something else',
		() => ({ baseUrl: n8n.url }),
		'Error',
		'No WhatSMS API was found',
	],
	[
		'an address that is not encrypted',
		() => ({ baseUrl: 'http://api.example.com' }),
		'Error',
		'must start with https://',
	],
	['no address', () => ({ baseUrl: 'whatsms' }), 'Error', "isn't a valid URL"],
];

test.each(KEYS)('the credential test tells %s', async (_, data, status, words) => {
	const id = await createCredential(data());
	const result = await n8n.client.testCredential(id);
	expect(result.status).toBe(status);
	expect(result.message).toContain(words);
});

test('n8n has logged no secret', () => {
	for (const secret of [SECRET, OLD_SECRET, whatSms.apiKey])
		expect(n8n.log()).not.toContain(secret);
});
