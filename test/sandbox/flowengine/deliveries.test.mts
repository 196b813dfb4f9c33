import { createHmac } from 'node:crypto';
import type { FlowEngineOptions } from '../../../sandbox/flowengine/start.mts';
import { Receiver } from '../receiver.mts';
import { ana, anaJid, callerOf, pixel, refusal, started, stopAll } from './client.mts';

const receiver = new Receiver();
let url: string;

beforeEach(async () => {
	url = await receiver.listen();
});
afterEach(async () => {
	await stopAll();
	await receiver.close();
	receiver.answers.length = 0;
});

/** A sandbox whose webhook is set through the API. */
async function hooked(webhook: object = {}, options: FlowEngineOptions = {}) {
	const sandbox = await started(options);
	const call = callerOf(sandbox);
	const given = { enabled: true, url, events: ['MESSAGES_UPSERT'], ...webhook };
	const { status, data } = await call('POST', '/webhook/set', { webhook: given });
	if (status !== 201) throw new Error(JSON.stringify(data));
	const delivered = async () => {
		await sandbox.deliveries.settled();
		return sandbox.deliveries.attempts.map((attempt) => ({
			...attempt,
			sent: JSON.parse(attempt.body),
		}));
	};
	return { sandbox, call, row: data, delivered };
}

const message = { from: ana, name: 'Ana', text: 'Olá' };

it('the slot is empty, then has the row that was set', async () => {
	const call = callerOf(await started());
	const empty = await call('GET', '/webhook/find');
	expect([empty.status, empty.data]).toEqual([200, null]);
	const headers = { 'x-token': 'abc' };
	const webhook = { enabled: true, url, events: ['CALL'], byEvents: true, base64: true, headers };
	const set = await call('POST', '/webhook/set', { webhook });
	const row = {
		id: expect.any(String),
		url,
		headers,
		enabled: true,
		events: ['CALL'],
		webhookByEvents: true,
		webhookBase64: true,
		createdAt: expect.any(String),
		updatedAt: expect.any(String),
		instanceId: expect.any(String),
	};
	expect([set.status, set.data]).toEqual([201, row]);
	expect((await call('GET', '/webhook/find')).data).toEqual(set.data);
});

it('what a call leaves out stays, headers too; switched off, there are no events', async () => {
	const { call } = await hooked({ headers: { a: 'b' }, byEvents: true });
	const off = { enabled: false, url: 'x', events: [] };
	const { status, data } = await call('POST', '/webhook/set', { webhook: off });
	expect([status, data]).toMatchObject([
		201,
		{ ...off, headers: { a: 'b' }, webhookByEvents: true },
	]);
});

it('no events chosen are all events', async () => {
	const { row } = await hooked({ events: [] });
	expect(row.events).toContain('GROUP_PARTICIPANTS_UPDATE');
	expect(row.events).toHaveLength(31);
});

it.each<[string, unknown, number, unknown]>([
	['no webhook', {}, 400, [['instance requires property "webhook"']]],
	['no URL', { webhook: { enabled: false } }, 400, [['webhook requires property "url"']]],
	[
		'an unknown event',
		{ webhook: { enabled: true, url: 'x', events: ['messages.upsert'] } },
		400,
		[[expect.stringMatching(/^webhook.events\[0\] is not one of enum values/)]],
	],
	[
		'no events',
		{ webhook: { enabled: true, url: 'x' } },
		500,
		"Cannot read properties of undefined (reading 'length')",
	],
])('%s is refused', async (_what, body, status, said) => {
	const answer = await callerOf(await started())('POST', '/webhook/set', body);
	const error = status === 400 ? 'Bad Request' : 'Internal Server Error';
	expect([answer.status, answer.data]).toEqual([status, refusal(status, error, said)]);
});

it('a message arrives in the envelope of Evolution, the key of the instance in it', async () => {
	const { sandbox, delivered } = await hooked();
	const { key } = sandbox.receive(message);
	const [attempt, ...more] = await delivered();
	expect(more).toEqual([]);
	expect(attempt?.sent).toEqual({
		event: 'messages.upsert',
		instance: 'wa-d3m0aa',
		data: {
			key: { remoteJid: anaJid, fromMe: false, id: key.id },
			pushName: 'Ana',
			status: 'DELIVERY_ACK',
			message: { conversation: 'Olá' },
			messageType: 'conversation',
			messageTimestamp: expect.any(Number),
			instanceId: sandbox.instance.id,
			source: 'android',
		},
		destination: url,
		date_time: expect.stringMatching(/^\d{4}-.*Z$/),
		sender: '351910000001@s.whatsapp.net',
		server_url: 'http://localhost:8080',
		apikey: sandbox.instance.token,
	});
});

it('without EXPOSE the key is null; before the first connection there is no sender', async () => {
	const instances = [{ name: 'wa-1', token: 'T', phone: '351910000002', connected: false }];
	const { sandbox, delivered } = await hooked(
		{},
		{ instances, variant: { keyInDeliveries: false } },
	);
	sandbox.emit('messages.upsert', {});
	const [attempt] = await delivered();
	expect(attempt?.sent).toMatchObject({ apikey: null });
	expect(attempt?.sent).not.toHaveProperty('sender');
});

it('events that were not chosen do not come', async () => {
	const { sandbox, delivered } = await hooked({ events: ['CONTACTS_UPSERT', 'GROUP_UPDATE'] });
	sandbox.receive(message);
	sandbox.emit('groups.update', []);
	expect((await delivered()).map(({ event }) => event)).toEqual(['contacts.upsert']);
});

it('byEvents puts the event behind the URL, even behind its query', async () => {
	const { sandbox, delivered } = await hooked({
		byEvents: true,
		url: `${url}?token=t`,
		events: [],
	});
	sandbox.emit('group-participants.update', {});
	expect(await delivered()).toMatchObject([
		{ url: `${url}?token=t/group-participants-update`, sent: { destination: `${url}?token=t` } },
	]);
});

it.each([
	[true, pixel],
	[false, undefined],
])('base64 %s: a picture comes with its bytes, a wrapped one never', async (base64, bytes) => {
	const { sandbox, delivered } = await hooked({ base64 });
	const content = { imageMessage: { mimetype: 'image/png' } };
	sandbox.receive({ from: ana, message: content, file: pixel });
	sandbox.receive({ from: ana, message: { viewOnceMessageV2: { message: content } }, file: pixel });
	const found = (await delivered()).map(({ sent }) => sent.data.message.base64);
	expect(found.sort()).toEqual([bytes, undefined]);
});

it('headers go along; jwt_key becomes a token that it signs', async () => {
	const { sandbox, delivered } = await hooked({ headers: { 'x-token': 'abc', jwt_key: 'secret' } });
	for (const how of ['valid', 'forged', 'none'] as const) sandbox.receive(message, how);
	const [valid, forged, none] = (await delivered()).map(({ headers }) => headers);
	const parts = (headers?: Record<string, string>) =>
		headers?.['Authorization']?.replace('Bearer ', '').split('.') ?? [];
	const signed = ([head, claims]: string[]) =>
		createHmac('sha256', 'secret').update(`${head}.${claims}`).digest('base64url');
	expect(valid).toMatchObject({ 'x-token': 'abc' });
	expect(valid).not.toHaveProperty('jwt_key');
	expect(parts(valid)[2]).toBe(signed(parts(valid)));
	const claims = JSON.parse(Buffer.from(parts(valid)[1] ?? '', 'base64url').toString());
	expect(claims).toMatchObject({ app: 'evolution', action: 'webhook', exp: claims.iat + 600 });
	expect(parts(forged)[2]).not.toBe(signed(parts(forged)));
	expect(none).toEqual({ 'content-type': 'application/json' });
});

it.each([
	[500, 3],
	[410, 3],
	[429, 3],
	[400, 1],
	[401, 1],
	[403, 1],
	[404, 1],
	[422, 1],
])('an answer of %i leads to %i attempts', async (status, attempts) => {
	receiver.answers.push(status, status, status);
	const { sandbox, delivered } = await hooked({}, { redeliveryDelays: [1, 1] });
	sandbox.receive(message);
	expect(await delivered()).toHaveLength(attempts);
});

it('the sandbox can be told where to deliver to, without the API', async () => {
	const sandbox = await started();
	sandbox.deliveries.webhook = { url };
	sandbox.receive(message);
	await sandbox.deliveries.settled();
	expect(receiver.events.toSorted()).toContain('messages.upsert');
	receiver.received.length = 0;
});
