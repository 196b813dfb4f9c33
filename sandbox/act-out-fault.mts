import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Fault } from './fault.mts';

/** Does what the fault asks for ahead of the gateway; gives the status if that was an answer. */
export async function actBefore(
	fault: Fault,
	reply: FastifyReply,
	errorBody: (status: number) => unknown,
	stopped: AbortSignal,
): Promise<number | undefined> {
	switch (fault.kind) {
		case 'status': {
			const { status, body = errorBody(status), headers } = fault;
			return typeof body === 'string'
				? answer(reply, status, 'text/plain', body, headers)
				: answer(reply, status, 'application/json', JSON.stringify(body), headers);
		}
		case 'html':
			return answer(reply, 200, 'text/html', '<!doctype html><title>Sign in</title>Sign in');
		case 'garbage':
			return answer(reply, 200, 'application/json', '{"almost": [');
		case 'empty':
			return answer(reply, 200, 'application/json', '');
		case 'delay':
			await sleep(fault.ms, undefined, { signal: stopped }).catch(() => {
				reply.hijack();
			});
			return undefined;
		case 'reset':
			reply.hijack();
			reply.raw.socket?.destroy();
			return undefined;
		case 'hang':
			reply.hijack();
			return undefined;
		case 'resetAfter':
		case 'truncate':
			return undefined;
	}
}

/** Announces the whole answer, sends half of it and closes. */
export function truncate(reply: FastifyReply, payload: unknown): void {
	const whole = Buffer.isBuffer(payload) ? payload : Buffer.from(String(payload ?? ''), 'utf8');
	const { raw } = reply;
	for (const [name, value] of Object.entries(reply.getHeaders())) {
		if (value !== undefined) raw.setHeader(name, value);
	}
	raw.writeHead(reply.statusCode, { 'content-length': whole.length });
	raw.write(whole.subarray(0, Math.floor(whole.length / 2)), () => raw.socket?.destroy());
}

/** Past the framework, so that neither its hooks nor its checks touch the answer. */
function answer(
	reply: FastifyReply,
	status: number,
	type: string,
	text: string,
	headers: Record<string, string> = {},
): number {
	const body = status === 204 || status === 304 ? '' : text;
	const length = Buffer.byteLength(body);
	reply.hijack();
	reply.raw.writeHead(status, { 'content-type': type, 'content-length': length, ...headers });
	reply.raw.end(body);
	return status;
}
