import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import { Refusal } from './refusal.mts';

interface NewMessage {
	to: string;
	text: string;
}

const LARGEST_PAGE = 100;

const newMessage = {
	type: 'object',
	additionalProperties: false,
	required: ['to', 'text'],
	properties: {
		to: { type: 'string', pattern: '^[0-9]{7,15}$' },
		text: { type: 'string', minLength: 1 },
	},
};

const page = {
	type: 'object',
	additionalProperties: false,
	properties: {
		page: { type: 'string', pattern: '^[1-9][0-9]*$' },
		limit: { type: 'string', pattern: '^([1-9][0-9]?|100)$' },
	},
};

/** https://example.com/docs, Messages. */
export const messages: FastifyPluginAsync = async (app) => {
	const sent = new Map<string, NewMessage & { id: string; sentAt: string }>();

	app.post<{ Body: NewMessage }>(
		'/messages',
		{ schema: { body: newMessage } },
		async ({ body }, reply) => {
			const message = { id: randomUUID(), ...body, sentAt: new Date().toISOString() };
			sent.set(message.id, message);
			return await reply.code(201).send({ message });
		},
	);

	app.get<{ Querystring: { page?: string; limit?: string } }>(
		'/messages',
		{ schema: { querystring: page } },
		({ query: { page = '1', limit = LARGEST_PAGE } }) => {
			const end = Number(page) * Number(limit);
			const newestFirst = [...sent.values()].reverse();
			return {
				messages: newestFirst.slice(end - Number(limit), end),
				hasMore: end < newestFirst.length,
			};
		},
	);

	app.get<{ Params: { id: string } }>('/messages/:id', ({ params: { id } }) => {
		const message = sent.get(id);
		if (!message) throw new Refusal(404, 'There is no such message');
		return { message };
	});
};
