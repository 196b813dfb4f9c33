import type { FastifyInstance } from 'fastify';
import { account } from './account.mts';
import { analytics } from './analytics.mts';
import { Answers } from './answers.mts';
import { authenticate } from './authentication.mts';
import { billing } from './billing.mts';
import { takeBodies } from './bodies.mts';
import type { Course } from './course.mts';
import { credentials } from './credentials.mts';
import { answerErrors } from './errors.mts';
import { fields as fieldsOf } from './fields.mts';
import { messages } from './messages.mts';
import { Outbox } from './outbox.mts';
import type { Limits } from './plans.mts';
import { limitRate } from './rate-limits.mts';
import { sends } from './sends.mts';
import type { State } from './state.mts';
import type { Variant } from './variant.mts';
import type { WebhookSlots } from './webhook-slot.mts';

interface World {
	state: State;
	course: Course;
	slots: WebhookSlots;
	limits: Limits;
	windowSeconds: number;
	variant: Variant;
}

/**
 * Mounts the API. Every rule names the section of https://whatsapi.cc/developers that has it, or says
 * that it is assumed.
 */
export function api(app: FastifyInstance, world: World): void {
	const { state, course, slots, limits, windowSeconds, variant } = world;
	const fields = fieldsOf(variant);
	const answers = new Answers(variant);
	const outbox = new Outbox(state, course, variant, fields.send);
	takeBodies(app);
	answerErrors(app, variant.details);
	const accountOf = authenticate(app, state);
	limitRate(app, accountOf, limits, windowSeconds, variant.window);
	account(app, accountOf, state, slots, answers, fields);
	credentials(app, accountOf, answers, fields, variant);
	sends(app, accountOf, outbox, answers, fields, variant);
	messages(app, accountOf, outbox, answers, fields, variant);
	analytics(app, accountOf, answers);
	billing(app, answers, fields, variant);
}
