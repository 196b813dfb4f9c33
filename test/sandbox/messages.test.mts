import { clientOf, started, stopAll, unknownId } from './client.mts';

afterEach(stopAll);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const createdAt = expect.stringMatching(time) as string;

async function conversation() {
	const sandbox = await started();
	const client = clientOf(sandbox);
	const { message, ticket } = sandbox.receive({ number: '351910000000', text: 'Olá' });
	return { sandbox, client, inbound: message, ticket, url: `/tickets/${ticket.id}/messages` };
}

it('send answers 201 with the documented fields', async () => {
	const { client, url } = await conversation();
	const { status, data } = await client.post(url, { body: 'Como posso ajudar?' });
	expect(status).toBe(201);
	const id = expect.stringMatching(uuid) as string;
	const message = { id, body: 'Como posso ajudar?', fromMe: true, ack: 1, createdAt };
	expect(data).toStrictEqual({ message });
});

it('list answers with the documented fields', async () => {
	const { client, url, inbound } = await conversation();
	const media = { mediaType: 'image', mediaUrl: 'https://exemplo.pt/a.png' };
	const fields = { body: 'Veja', ...media, quotedMsgId: inbound.id };
	const sent = await client.post(url, fields);
	expect(sent.status).toBe(201);
	const { id } = (sent.data as { message: { id: string } }).message;
	const { status, data } = await client.get(url);
	expect(status).toBe(200);
	const none = { mediaType: null, mediaUrl: null };
	expect(data).toStrictEqual({
		messages: [
			{ id, body: 'Veja', fromMe: true, ...media, ack: 1, createdAt },
			{ id: inbound.id, body: 'Olá', fromMe: false, ...none, ack: 3, createdAt },
		],
		count: 2,
		hasMore: false,
	});
});

it.each(['image', 'document', 'audio', 'video'])(
	'send takes media of type %s',
	async (mediaType) => {
		const { client, url } = await conversation();
		const body = { body: 'x', mediaType, mediaUrl: 'https://exemplo.pt/a' };
		expect((await client.post(url, body)).status).toBe(201);
	},
);

it.each([
	['an empty body', { body: '' }],
	['a body that is no text', { body: 1 }],
	['an unknown media type', { body: 'x', mediaType: 'sticker', mediaUrl: 'https://exemplo.pt/a' }],
	['a media type without media', { body: 'x', mediaType: 'image' }],
	['media that is no URL', { body: 'x', mediaUrl: 'a.png' }],
	['media that is a file URL', { body: 'x', mediaUrl: 'file:///etc/hosts' }],
	['a quote that is no uuid', { body: 'x', quotedMsgId: '7' }],
	['a quote of an unknown message', { body: 'x', quotedMsgId: unknownId }],
	['an unknown property', { body: 'x', text: 'x' }],
])('send refuses %s', async (_what, body) => {
	const { sandbox, client, url } = await conversation();
	expect((await client.post(url, body)).status).toBe(400);
	expect(sandbox.state.messages.size).toBe(1);
});

it('a message of another ticket cannot be quoted', async () => {
	const { sandbox, client, url } = await conversation();
	const other = sandbox.receive({ number: '351920000000', text: 'x' });
	const { status } = await client.post(url, { body: 'x', quotedMsgId: other.message.id });
	expect(status).toBe(400);
});

it('a closed ticket accepts messages and stays closed', async () => {
	const { sandbox, client, url, ticket } = await conversation();
	await client.put(`/tickets/${ticket.id}`, { status: 'closed' });
	expect((await client.post(url, { body: 'Mais uma coisa' })).status).toBe(201);
	expect(sandbox.state.tickets.get(ticket.id)?.status).toBe('closed');
});
