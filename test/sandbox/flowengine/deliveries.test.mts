import { createHmac } from 'node:crypto';
import type { FlowEngineOptions } from '../../../sandbox/flowengine/start.mts';
import { Receiver } from '../receiver.mts';
import { ana, callerOf, started, stopAll } from './client.mts';

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

it('no events chosen are all events', async () => {
	const { row } = await hooked({ events: [] });
	expect(row.events).toContain('GROUP_PARTICIPANTS_UPDATE');
	expect(row.events).toHaveLength(31);
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
