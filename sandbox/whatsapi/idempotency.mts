import { isDeepStrictEqual } from 'node:util';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.mts';
import type { Account } from './state.mts';
import type { Variant } from './variant.mts';

export interface Answer {
	status: number;
	body: unknown;
}

/** Preventing duplicate messages: "again within 24 hours". */
const documentedMs = 24 * 60 * 60 * 1000;

/**
 * Preventing duplicate messages: "If we see the same key again within 24 hours, we return the
 * original response", with "Idempotency-Replayed: true"; "Keys are scoped to your account". Assumed:
 * bodies are compared as JSON, before they are checked, and refusals are not remembered.
 */
export class Idempotency {
	readonly #byKey = new Map<string, { body: unknown; answer: Answer; until: number }>();
	readonly #conflict: string;

	constructor(texts: Variant['conflictTexts']) {
		this.#conflict =
			texts === 'alike' ? 'Conflict.' : 'Idempotency key was reused with a different body.';
	}

	/** Gives the answer of the first call with this key; without one, does the work. */
	once(
		{ id }: Account,
		request: FastifyRequest,
		reply: FastifyReply,
		work: () => Answer,
	): FastifyReply {
		const { 'idempotency-key': key = '' } = request.headers;
		if (key === '') return give(reply, work());
		const scoped = `${id} ${String(key)}`;
		const first = this.#byKey.get(scoped);
		if (first === undefined || first.until < Date.now()) {
			const answer = work();
			this.#byKey.set(scoped, { body: request.body, answer, until: Date.now() + documentedMs });
			return give(reply, answer);
		}
		if (!isDeepStrictEqual(first.body, request.body)) throw new Refusal(409, this.#conflict);
		return give(reply.header('idempotency-replayed', 'true'), first.answer);
	}
}

export function give(reply: FastifyReply, { status, body }: Answer): FastifyReply {
	return reply.code(status).send(body);
}
