import { passUntil, startClock, stopClock } from '../../support/clock.mts';
import { clientOf, helloWorld, reached, sent, started, stopAll, to } from './client.mts';

afterEach(async () => {
	startClock();
	await stopAll();
});

const uuid = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string;
const future = '2099-01-01T10:00:00+01:00';

it('a send answers 202 with the documented fields', async () => {
	const { client } = await started();
	const { status, data } = await client.post('/send-message', { to, template: helloWorld });
	expect(status).toBe(202);
	expect(data).toStrictEqual({
		success: true,
		data: { id: uuid, status: 'queued', scheduledFor: null },
	});
});

it('a message with a time waits for it', async () => {
	stopClock();
	const { client } = await started();
	const body = { to, template: helloWorld, sendAt: future };
	const { status, data } = await client.post('/send-message', body);
	const scheduledFor = '2099-01-01T09:00:00.000Z';
	expect([status, data.data]).toEqual([202, { id: uuid, status: 'scheduled', scheduledFor }]);
	const soon = await sent(client, { sendAt: new Date(Date.now() + 200).toISOString() });
	expect((await client.get(`/messages/${soon}`)).data.data.status).toBe('scheduled');
	const { timeline } = await passUntil(reached(client, soon, 'read'), () => true);
	expect(timeline.map((one: { status: string }) => one.status)).toEqual([
		'scheduled',
		'queued',
		'sent',
		'delivered',
		'read',
	]);
	expect((await client.get(`/messages/${data.data.id}`)).data.data.status).toBe('scheduled');
});

it.each([
	['no number', { to: undefined }, ['to']],
	['a plus', { to: '+14155552671' }, ['to']],
	['spaces', { to: '1 415 555 2671' }, ['to']],
	['a leading zero', { to: '0014155552671' }, ['to']],
	['a number that is a number', { to: 14155552671 }, ['to']],
	['neither message nor template', { template: undefined }, ['message']],
	['both', { message: 'x' }, ['message']],
	['an empty message', { template: undefined, message: '' }, ['message']],
	['4,097 characters', { template: undefined, message: 'x'.repeat(4_097) }, ['message']],
	['4,097 characters in emoji', { template: undefined, message: '😀'.repeat(2_049) }, ['message']],
	['a template without a language', { template: { name: 'x' } }, ['template.language']],
	[
		'components that are no list',
		{ template: { ...helloWorld, components: {} } },
		['template.components'],
	],
	[
		'a component without a type',
		{ template: { ...helloWorld, components: [{ parameters: [] }] } },
		['template.components.0.type'],
	],
	['a time in the past', { sendAt: '2020-01-01T00:00:00Z' }, ['sendAt']],
	['a time without a zone', { sendAt: '2099-01-01T00:00:00' }, ['sendAt']],
	['metadata that is no object', { metadata: 'x' }, ['metadata']],
	['a dry run that is no boolean', { dry_run: 'true' }, ['dry_run']],
	['an unknown field', { media: 'x' }, ['media']],
	['two wrong fields', { to: 'x', metadata: 1 }, ['to', 'metadata']],
])('%s is a 400 that names the field', async (_what, fields, names) => {
	const { sandbox, client } = await started();
	const body = { to, template: helloWorld, ...fields };
	const { status, data } = await client.post('/send-message', body);
	expect(status).toBe(400);
	expect(data).toStrictEqual({
		success: false,
		error: 'Validation failed. Check details.',
		details: names.map((field) => ({ field, message: expect.stringMatching(/\S/) })),
	});
	expect(sandbox.account.messages.size).toBe(0);
});

it('4,096 characters are taken', async () => {
	const { client } = await started();
	await sent(client, { template: undefined, message: 'x'.repeat(4_096) });
});

it.each([
	['broken JSON', '{"to":', 'application/json'],
	['no JSON', 'to=1', 'application/x-www-form-urlencoded'],
	['a list', '[]', 'application/json'],
])('%s is a 400', async (_what, body, type) => {
	const { client } = await started();
	const headers = { 'content-type': type };
	const { status, data } = await client.post('/send-message', body, { headers });
	expect([status, data.success]).toEqual([400, false]);
});

it.each([
	['path', { path: ['to'], message: 'is required', code: 'invalid' }],
	['text', 'to: is required'],
] as const)('details may be by %s', async (details, expected) => {
	const { client } = await started({ variant: { details } });
	const { data } = await client.post('/send-message', { template: helloWorld });
	expect(data.details).toEqual([expected]);
});

it('unknown fields may be ignored', async () => {
	const { client } = await started({ variant: { unknownParameters: 'ignored' } });
	await sent(client, { media: 'x' });
	expect((await client.get('/messages?order=asc')).status).toBe(200);
});

it('without Meta credentials a send is refused, or fails', async () => {
	const refusing = await started({ credentials: null });
	const body = { to, template: helloWorld };
	const { status, data } = await refusing.client.post('/send-message', body);
	expect([status, data.error]).toEqual([400, expect.stringContaining('byocConfigured')]);
	await sent(refusing.client, { dry_run: true });
	const variant = { withoutCredentials: 'fails' } as const;
	const failing = await started({ credentials: null, variant });
	const message = await reached(failing.client, await sent(failing.client), 'failed');
	expect(message.errorMessage).toContain('credentials');
});

it('a dry run lives without calling Meta, or is just answered', async () => {
	const wrong = { template: { name: 'unheard_of', language: 'xx' }, dry_run: true };
	const simulating = await started();
	await reached(simulating.client, await sent(simulating.client, wrong), 'read');
	const answering = await started({ variant: { dryRun: 'answered' } });
	const { status, data } = await answering.client.post('/send-message', { to, ...wrong });
	expect([status, data.data]).toEqual([200, { id: null, status: 'dry_run', scheduledFor: null }]);
	expect(answering.sandbox.account.messages.size).toBe(0);
});

it('while the circuit is open nothing is sent, the rest can be read', async () => {
	const { sandbox, client } = await started();
	sandbox.fail(to, 'x');
	const id = await sent(client);
	await reached(client, id, 'failed');
	sandbox.state.circuitOpen = true;
	const calls = [
		client.post('/send-message', { to, template: helloWorld }),
		client.post('/messages/bulk', { messages: [{ to, template: helloWorld }] }),
		client.post(`/messages/${id}/retry`),
	];
	for (const { status, data } of await Promise.all(calls))
		expect([status, data.success]).toEqual([503, false]);
	expect((await client.get('/messages')).status).toBe(200);
	sandbox.state.circuitOpen = false;
	await sent(client);
});

it('messages of another account are not found', async () => {
	const { sandbox, client } = await started();
	const id = await sent(client);
	const theirs = clientOf(sandbox, sandbox.state.register('Ana', 'ana@example.com').apiKey);
	expect((await theirs.get(`/messages/${id}`)).status).toBe(404);
	expect((await theirs.post(`/messages/${id}/retry`)).status).toBe(404);
	expect((await theirs.get('/messages')).data.data).toEqual([]);
});
