import type { FastifyInstance } from 'fastify';
import { type Activity, mustBeConnected } from './activity.mts';
import { type Callers, callerOf } from './authentication.mts';
import { type Payload, payloadSchema, typeOf } from './payload.mts';

/** The docs' section Messages. That a message to a number that is not on WhatsApp is taken: assumed. */
export function messages(app: FastifyInstance, activity: Activity, callers: Callers): void {
	const { unknownKeys, messageId } = activity.variant;

	app.post<{ Body: Payload }>(
		'/send-message',
		{
			config: { keys: 'session' },
			schema: { body: payloadSchema(unknownKeys === 'ignored') },
		},
		(request) => {
			typeOf(request.body);
			const session = callerOf(callers, request);
			mustBeConnected(session);
			const { id } = activity.send(session, request.body);
			return messageId === 'top' ? { messageId: id } : { success: true, data: { messageId: id } };
		},
	);
}
