import type { FastifyInstance } from 'fastify';
import type { Deliveries } from '../deliveries.mts';
import type { Activity } from './activity.mts';
import { aiAgents } from './ai-agents.mts';
import { authenticate } from './authentication.mts';
import type { CampaignPace } from './campaign-course.mts';
import { campaigns } from './campaigns.mts';
import { contacts } from './contacts.mts';
import { answerErrors, errorBody } from './errors.mts';
import { messages } from './messages.mts';
import { type Limits, limitRate } from './rate-limits.mts';
import { tickets } from './tickets.mts';
import type { Variant } from './variant.mts';
import { type Registration, webhooks } from './webhooks.mts';

interface Access {
	apiKey: string;
	limits: Limits;
	windowSeconds: number;
	registration: Registration;
	variant: Variant;
	pace: CampaignPace;
}

/**
 * Mounts the API where the docs' base URL has it. Every rule names the section of
 * https://whatsms.pt/en/docs that has it, or says that it is assumed.
 */
export async function api(
	app: FastifyInstance,
	activity: Activity,
	deliveries: Deliveries,
	access: Access,
): Promise<void> {
	await app.register(
		async (scope) => {
			answerErrors(scope);
			authenticate(scope, access.apiKey);
			limitRate(scope, access.limits, access.windowSeconds, access.variant.window);
			scope.setNotFoundHandler(
				async (_request, reply) => await reply.code(404).send(errorBody(404)),
			);
			tickets(scope, activity, access.variant);
			messages(scope, activity, access.variant);
			contacts(scope, activity, access.variant);
			campaigns(scope, activity, access.variant, access.pace);
			aiAgents(scope, activity, access.variant);
			webhooks(scope, deliveries, access.registration);
		},
		{ prefix: '/api/v2' },
	);
}
