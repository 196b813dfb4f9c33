import type { FastifyInstance } from 'fastify';
import type { Deliveries } from './deliveries.mts';
import { type Fault, type FaultScope, faultSchema } from './fault.mts';
import type { FaultQueue } from './fault-queue.mts';
import type { Files } from './files.mts';
import type { Gateway } from './gateway.mts';
import type { Ledger } from './ledger.mts';
import { type Webhook, webhookSchema } from './webhook.mts';

interface Inside {
	ledger: Ledger;
	faults: FaultQueue;
	deliveries: Deliveries;
	files: Files;
}

/** Everything of the sandbox that a person may drive with curl, under /_sandbox. */
export async function control(
	app: FastifyInstance,
	gateway: Gateway,
	{ ledger, faults, deliveries, files }: Inside,
): Promise<void> {
	await app.register(
		async (scope) => {
			scope.get('/ledger', () => ({ calls: ledger.calls }));
			scope.delete('/ledger', async (_request, reply) => {
				ledger.clear();
				return await reply.code(204).send();
			});

			scope.post<{ Body: Fault & FaultScope }>(
				'/faults',
				{ schema: { body: faultSchema } },
				async (request, reply) => {
					faults.failNext(request.body, request.body);
					return await reply.code(201).send({ pending: faults.pending });
				},
			);
			scope.delete('/faults', async (_request, reply) => {
				faults.clear();
				return await reply.code(204).send();
			});

			scope.put<{ Body: Webhook }>(
				'/webhook',
				{ schema: { body: webhookSchema(gateway.events, gateway.webhookNeeds) } },
				(request) => (deliveries.webhook = request.body),
			);
			scope.delete('/webhook', async (_request, reply) => {
				deliveries.webhook = null;
				return await reply.code(204).send();
			});

			scope.get('/deliveries', () => ({ deliveries: deliveries.attempts }));
			scope.post<{ Querystring: { event?: string } }>(
				'/deliveries/repeat',
				async (request) => await deliveries.repeat(request.query.event),
			);

			files.serve(scope);
			await gateway.control(scope);
			// or a misspelt address would reach the gateway and use up a fault
			scope.setNotFoundHandler(
				async (_request, reply) => await reply.code(404).send({ error: 'No such control.' }),
			);
		},
		{ prefix: '/_sandbox' },
	);
}
