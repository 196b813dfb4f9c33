import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { unauthorized } from './refusal.mts';
import type { State } from './state.mts';

/** The `apikey` header, '' without one. */
export function keyOf({ headers }: FastifyRequest): string {
	const { apikey } = headers;
	return typeof apikey === 'string' ? apikey : '';
}

/** Whether both are the same text, in constant time for texts of one length. */
export function isSame(one: string, other: string): boolean {
	const [left, right] = [Buffer.from(one), Buffer.from(other)];
	return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * For all routes of one instance: it has to exist (404), then the key has to be its token or the
 * server's (401). After the body was read, so that malformed JSON comes first.
 */
export function guard(app: FastifyInstance, state: State, globalKey: string): void {
	app.addHook<{ Params: { instanceName?: string } }>('preHandler', async (request) => {
		const { instanceName } = request.params;
		if (instanceName === undefined) return;
		const { token } = state.existing(instanceName);
		const key = keyOf(request);
		if (!isSame(key, globalKey) && !isSame(key, token)) throw unauthorized();
	});
}
