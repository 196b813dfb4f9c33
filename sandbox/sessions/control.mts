import type { FastifyInstance } from 'fastify';
import { type Signature, signatureQuery } from '../webhook.mts';
import type { Activity } from './activity.mts';
import { type Inbound, inbound, receive, sessionOf } from './receive.mts';

interface OneSession {
	id: string;
}

/** What a person may do to it from outside, under /_sandbox; activityOf tells with such a proof. */
export function control(
	app: FastifyInstance,
	activityOf: (signature?: Signature) => Activity,
): void {
	app.post<{ Body: Inbound; Querystring: { signature?: Signature } }>(
		'/inbound',
		{ schema: { body: inbound, querystring: signatureQuery } },
		async ({ body, query }, reply) =>
			await reply.code(201).send(receive(activityOf(query.signature), body)),
	);

	/** The phone scans the QR code, or the connection is lost. */
	for (const [path, act] of [
		['scan', 'scan'],
		['lost', 'lose'],
	] as const)
		app.post<{ Params: OneSession }>(`/sessions/:id/${path}`, async ({ params }, reply) => {
			const activity = activityOf();
			activity[act](sessionOf(activity.state, params.id));
			return await reply.code(204).send();
		});
}
