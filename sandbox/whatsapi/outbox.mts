import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type Course, become } from './course.mts';
import { problemsIn } from './errors.mts';
import type { Fields } from './fields.mts';
import { type Problem, Refusal } from './refusal.mts';
import type { Account, Message, State } from './state.mts';
import type { Template } from './template.mts';
import type { Variant } from './variant.mts';

/** One message as it is asked for. */
export interface Send {
	to: string;
	message?: string;
	template?: Template;
	sendAt?: string;
	metadata?: object;
	dry_run?: boolean;
}

/** Checks what is to be sent, and queues it. */
export class Outbox {
	readonly #state: State;
	readonly #course: Course;
	readonly #variant: Variant;
	readonly #schema: Fields['send'];

	constructor(state: State, course: Course, variant: Variant, schema: Fields['send']) {
		this.#state = state;
		this.#course = course;
		this.#variant = variant;
		this.#schema = schema;
	}

	/** What is wrong with it; `at` is its path in the body. */
	problems(request: FastifyRequest, send: unknown, at = ''): Problem[] {
		const validate = request.compileValidationSchema(this.#schema, 'body');
		if (validate(send) !== true) return problemsIn(validate.errors ?? [], at);
		const { message, sendAt } = send as Send;
		const field = (name: string) => (at === '' ? name : `${at}.${name}`);
		const problems: Problem[] = [];
		// characters as JavaScript counts them: assumed, it is the stricter way
		if (message !== undefined && message.length > 4_096)
			problems.push({ field: field('message'), message: 'must have at most 4096 characters' });
		if (sendAt !== undefined && Date.parse(sendAt) <= Date.now())
			problems.push({ field: field('sendAt'), message: 'must be in the future' });
		return problems;
	}

	/** Throws what keeps an account from sending at all. */
	admit({ credentials }: Account, sends: readonly Send[]): void {
		// Error codes: 503
		if (this.#state.circuitOpen)
			throw new Refusal(503, 'The WhatsApp API has been erroring repeatedly; sending is paused.');
		const isReal = sends.some(({ dry_run }) => dry_run !== true);
		if (isReal && credentials === null && this.#variant.withoutCredentials === 'refused')
			throw new Refusal(
				400,
				'Connect your Meta credentials first: PUT /auth/me/credentials (byocConfigured is false).',
			);
	}

	/** Stores a message and lets its life begin. */
	accept(account: Account, send: Send, batchId: string | null): Message {
		const { to, message: text = null, template = null, sendAt, metadata = null } = send;
		const { dry_run: dryRun = false } = send;
		const given = { to, text, template, metadata, dryRun, batchId };
		const message: Message = {
			id: randomUUID(),
			...given,
			scheduledFor: sendAt === undefined ? null : new Date(sendAt).toISOString(),
			status: 'queued',
			sentAt: null,
			deliveredAt: null,
			readAt: null,
			failedAt: null,
			errorMessage: null,
			timeline: [],
		};
		become(message, sendAt === undefined ? 'queued' : 'scheduled');
		account.messages.set(message.id, message);
		void this.#course.carryOut(account, message);
		return message;
	}

	/** POST /messages/:id/retry: "Re-queue a failed message". That it starts afresh is assumed. */
	retry(account: Account, message: Message): void {
		message.failedAt = null;
		message.errorMessage = null;
		message.sentAt = null;
		become(message, 'queued');
		void this.#course.carryOut(account, message);
	}
}
