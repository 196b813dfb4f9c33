import type { Registration } from '../../sandbox/whatsms/webhooks.mts';
import { clientOf, started, stopAll, unknownId } from './client.mts';
import { Receiver, signatureOf } from './receiver.mts';

const one = { url: 'http://127.0.0.1:1/one', events: ['message.received'], secret: 'first' };
const two = { url: 'http://127.0.0.1:1/two', events: ['ticket.closed'], secret: 'second' };
const receiver = new Receiver();

const opened = async (registration?: Registration) => {
	const sandbox = await started({ redeliveryDelays: [], ...(registration && { registration }) });
	return { sandbox, client: clientOf(sandbox) };
};

afterEach(async () => {
	await stopAll();
	await receiver.close();
	receiver.received.length = 0;
});

it('there is no such call unless it is asked for', async () => {
	const { client } = await opened();
	expect(await client.get('/webhooks')).toMatchObject({ status: 404 });
	expect(await client.post('/webhooks', one)).toMatchObject({ status: 404 });
});

it('webhooks are listed without their secrets, and removed', async () => {
	const { client } = await opened('many');
	const { status, data } = await client.post('/webhooks', one);
	expect(status).toBe(201);
	await client.post('/webhooks', two);
	const { webhooks } = (await client.get('/webhooks')).data;
	expect(webhooks).toEqual([
		{ id: data.webhook.id, url: one.url, events: one.events },
		{ id: expect.any(String), url: two.url, events: two.events },
	]);
	expect((await client.delete(`/webhooks/${data.webhook.id}`)).status).toBe(204);
	expect((await client.delete(`/webhooks/${data.webhook.id}`)).status).toBe(404);
	expect((await client.get('/webhooks')).data.webhooks).toHaveLength(1);
});

it('each one gets the events that it chose, signed with its own secret', async () => {
	const { sandbox, client } = await opened('many');
	const url = await receiver.listen();
	await client.post('/webhooks', { ...one, url });
	await client.post('/webhooks', { ...two, url });
	sandbox.receive({ number: '351910000000', text: 'Olá' });
	sandbox.emit('ticket.closed', {});
	await sandbox.deliveries.settled();
	expect([...receiver.events].sort()).toEqual(['message.received', 'ticket.closed']);
	for (const { raw, headers } of receiver.received) {
		const secret = raw.includes('ticket.closed') ? 'second' : 'first';
		expect(headers['x-whatsms-signature']).toBe(signatureOf(raw, secret));
	}
});

it('where only one is allowed, a second one is refused', async () => {
	const { client } = await opened('single');
	const { data } = await client.post('/webhooks', one);
	expect(await client.post('/webhooks', two)).toMatchObject({ status: 409 });
	await client.delete(`/webhooks/${data.webhook.id}`);
	expect(await client.post('/webhooks', two)).toMatchObject({ status: 201 });
});

it.each([
	['no URL', { events: one.events, secret: 'x' }],
	['no web address', { ...one, url: 'ftp://example.com' }],
	['an unknown event', { ...one, events: ['message.lost'] }],
	['no event', { ...one, events: [] }],
	['an empty secret', { ...one, secret: '' }],
	['an unknown property', { ...one, name: 'n8n' }],
])('%s is refused', async (_, body) => {
	const { client } = await opened('many');
	expect(await client.post('/webhooks', body)).toMatchObject({ status: 400 });
	expect((await client.get('/webhooks')).data.webhooks).toEqual([]);
});

it('one that is not there cannot be removed, nor another verb used', async () => {
	const { client } = await opened('many');
	expect(await client.delete(`/webhooks/${unknownId}`)).toMatchObject({ status: 404 });
	expect(await client.put('/webhooks', one)).toMatchObject({ status: 405 });
	expect(await client.get(`/webhooks/${unknownId}`)).toMatchObject({ status: 405 });
});
