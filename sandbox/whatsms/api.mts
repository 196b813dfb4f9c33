import type { FastifyInstance } from 'fastify';
import type { Activity } from './activity.mts';
import { authenticate } from './authentication.mts';
import { contacts } from './contacts.mts';
import { answerErrors, errorBody } from './errors.mts';
import { messages } from './messages.mts';
import { type Limits, limitRate } from './rate-limits.mts';
import { tickets } from './tickets.mts';

interface Access {
	apiKey: string;
	limits: Limits;
	windowSeconds: number;
}

/**
 * Mounts the API where the docs' base URL has it; campaigns and AI agents are not part of it. Every
 * rule names the section of https://whatsms.pt/en/docs that has it, or says that it is assumed.
 */
export async function api(app: FastifyInstance, activity: Activity, access: Access): Promise<void> {
	await app.register(
		async (scope) => {
			answerErrors(scope);
			authenticate(scope, access.apiKey);
			limitRate(scope, access.limits, access.windowSeconds);
			scope.setNotFoundHandler(
				async (_request, reply) => await reply.code(404).send(errorBody(404)),
			);
			tickets(scope, activity);
			messages(scope, activity);
			contacts(scope, activity);
		},
		{ prefix: '/api/v2' },
	);
}
