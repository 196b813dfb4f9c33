import type { FastifyInstance } from 'fastify';
import type { Activity } from './activity.mts';
import { answersOf } from './answers.mts';
import { authenticate } from './authentication.mts';
import { bodies } from './body.mts';
import { contacts } from './contacts.mts';
import { decryptMedia } from './decrypt-media.mts';
import { answerErrors } from './errors.mts';
import { groups } from './groups.mts';
import { messages } from './messages.mts';
import { type Limits, limitRate } from './rate-limits.mts';
import { Refusal } from './refusal.mts';
import { sessions } from './sessions.mts';
import { type Registration, webhooks } from './webhooks.mts';

interface Access {
	personalToken: string;
	limits: Limits;
	windowSeconds: number;
	registration: Registration;
}

/**
 * Mounts the API where the docs' base URL has it. Every rule names the section of
 * https://7aduta.com/docs that has it, or says that it is assumed.
 */
export async function api(app: FastifyInstance, activity: Activity, access: Access): Promise<void> {
	const { state, variant } = activity;
	const answers = answersOf(variant.answers);
	const body = bodies(variant.unknownKeys === 'ignored');
	await app.register(
		async (scope) => {
			answerErrors(scope, variant.errors);
			onlyJson(scope);
			const callers = authenticate(scope, state, access.personalToken);
			limitRate(scope, callers, access.limits, access.windowSeconds, variant.window);
			sessions(scope, activity, callers, answers, body);
			messages(scope, activity, callers);
			decryptMedia(scope, activity);
			contacts(scope, activity, callers, answers, body);
			groups(scope, activity, callers, answers, body);
			webhooks(scope, callers, answers, access.registration);
		},
		{ prefix: '/api/v1' },
	);
}

/** Bodies are JSON, as in the sample; a call without one may name any type: assumed. */
function onlyJson(app: FastifyInstance): void {
	app.addContentTypeParser<string>('*', { parseAs: 'string' }, (_request, body, done) => {
		if (body === '') done(null, undefined);
		else done(new Refusal('VALIDATION_ERROR', 'The body must be JSON'));
	});
}
