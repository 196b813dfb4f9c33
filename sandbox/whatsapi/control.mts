import type { FastifyInstance } from 'fastify';
import { type Signature, signatureQuery } from '../webhook.mts';
import { accountChange, anyEvent, fate, inbound, number } from './fields.mts';
import type { Plan } from './plans.mts';
import { type Inbound, receive } from './receive.mts';
import type { Account, Fate, State } from './state.mts';

const numberParams = { type: 'object', properties: { number } };
const circuit = {
	type: 'object',
	additionalProperties: false,
	required: ['open'],
	properties: { open: { type: 'boolean' } },
};

/** What the outside world can do to the gateway, under /_sandbox. */
export function control(
	app: FastifyInstance,
	state: State,
	own: Account,
	emit: (event: string, data: object, signature?: Signature) => void,
): void {
	app.post<{ Body: Inbound }>(
		'/inbound',
		{ schema: { body: inbound } },
		async ({ body }, reply) => await reply.code(201).send(receive(own, body)),
	);

	app.put<{ Params: { number: string }; Body: Fate }>(
		'/numbers/:number',
		{ schema: { params: numberParams, body: fate } },
		({ params, body }) => {
			state.fates.set(params.number, body);
			return body;
		},
	);
	app.delete<{ Params: { number: string } }>('/numbers/:number', async ({ params }, reply) => {
		state.fates.delete(params.number);
		return await reply.code(204).send();
	});

	app.patch<{ Body: { plan?: Plan; active?: boolean } }>(
		'/account',
		{ schema: { body: accountChange } },
		({ body }) => {
			const { plan, active } = Object.assign(own, body);
			return { plan, active };
		},
	);

	app.put<{ Body: { open: boolean } }>('/circuit', { schema: { body: circuit } }, ({ body }) => {
		state.circuitOpen = body.open;
		return body;
	});

	app.post<{ Body: { event: string; data: object }; Querystring: { signature?: Signature } }>(
		'/events',
		{ schema: { body: anyEvent, querystring: signatureQuery } },
		async ({ body: { event, data }, query }, reply) => {
			emit(event, data, query.signature);
			return await reply.code(202).send();
		},
	);
}
