import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actBefore, truncate } from './act-out-fault.mts';
import type { Fault } from './fault.mts';
import type { FaultQueue } from './fault-queue.mts';
import type { Call, Ledger } from './ledger.mts';

interface Wire {
	ledger: Ledger;
	faults: FaultQueue;
	errorBody(status: number): unknown;
	/** Aborted when the sandbox stops. */
	stopped: AbortSignal;
}

/**
 * Records each call of this scope and lets it fail on demand. Everything happens in preParsing, the
 * first moment at which the body can be read: gateways must refuse there too, not in onRequest, or
 * what they refuse would miss in the ledger.
 */
export function wire(app: FastifyInstance, { ledger, faults, errorBody, stopped }: Wire): void {
	const calls = new WeakMap<FastifyRequest, { call: Call; fault: Fault | undefined }>();

	app.addHook('preParsing', async (request, reply, payload) => {
		const raw = await buffer(payload);
		const path = request.url.split('?', 1)[0] ?? '';
		const { method, query, headers } = request;
		const call = ledger.open({ method, path, query, headers }, raw);
		const fault = faults.take(method, path, raw.toString());
		calls.set(request, { call, fault });
		if (fault !== undefined) {
			call.answer = fault.kind;
			const status = await actBefore(fault, reply, errorBody, stopped);
			if (status !== undefined) ledger.close(call, status, false);
		}
		return Readable.from(raw);
	});

	// without done() nothing is sent: the fault has ended the connection itself
	app.addHook('onSend', (request, reply, payload, done) => {
		const { call, fault } = calls.get(request) ?? {};
		if (call !== undefined) ledger.close(call, reply.statusCode, reply.statusCode < 400);
		if (fault?.kind === 'resetAfter') request.raw.socket.destroy();
		else if (fault?.kind === 'truncate') truncate(reply, payload);
		else done(null, payload);
	});
}
