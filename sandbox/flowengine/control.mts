import type { FastifyInstance } from 'fastify';
import { type Signature, signatureQuery } from '../webhook.mts';
import type { Instance } from './instance.mts';
import type { Message } from './message.mts';
import type { Inbound } from './receive.mts';

const text = { type: 'string', minLength: 1 };

const inboundSchema = {
	type: 'object',
	required: ['from'],
	additionalProperties: false,
	properties: {
		from: text,
		name: text,
		text: { type: 'string' },
		message: { type: 'object' },
		file: text,
		group: text,
		lid: { type: 'string', pattern: '^\\d+@lid$' },
		addressing: { enum: ['lid', 'pn'] },
		fromMe: { type: 'boolean' },
		id: text,
		timestamp: { type: 'integer' },
	},
	oneOf: [{ required: ['text'] }, { required: ['message'] }],
};

/** What can be done to the account from outside: messages come in, its connection changes. */
export function control(
	app: FastifyInstance,
	{ connection }: Instance,
	receive: (inbound: Inbound, signature?: Signature) => Message,
): void {
	app.post<{ Body: Inbound; Querystring: { signature?: Signature } }>(
		'/inbound',
		{ schema: { body: inboundSchema, querystring: signatureQuery } },
		async ({ body, query }, reply) => await reply.code(201).send(receive(body, query.signature)),
	);

	app.post<{ Body: { action: 'open' | 'lose' | 'logOut' } }>(
		'/connection',
		{
			schema: {
				body: {
					type: 'object',
					required: ['action'],
					properties: { action: { enum: ['open', 'lose', 'logOut'] } },
				},
			},
		},
		({ body: { action } }) => {
			connection[action]();
			return { state: connection.state };
		},
	);
}
