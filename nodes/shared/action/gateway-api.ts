import type { IDataObject } from 'n8n-workflow';
import { download } from '../http/download';
import { explain } from '../http/explain';
import type { Gateway } from '../gateway';
import { readGivenFile } from './input-file';
import type { Recorded } from '../http/journal';
import { makesAnew } from '../http/request';
import type { Port } from './operation';
import type { HttpRequest } from '../http/request';
import type { Keep, Listing } from '../http/paging';
import { findOrigin } from './origin';
import { isAnswer, isSuccess } from '../http/call-result';
import type { Outcome } from '../http/call-result';
import { admit } from '../http/rate-limiter';
import { onPage, readPages } from '../http/paging';
import { pauseBeforeRetry } from '../http/retry';
import type { Session } from './execution';
import { wait } from '../http/wait';

/** What an operation can do for one item: each call is paced, retried by the table, and journaled. */
export function openPort(session: Session, item: number): Port {
	const { context, gateway, connection } = session;

	const call: Port['call'] = async (request, read) => {
		const recorded = await makeCall(session, item, request);
		const { outcome } = recorded;
		if (request.otherwise && isUnknownCall(gateway, outcome))
			return await call(request.otherwise, read);
		const value = isSuccess(outcome) ? read(outcome.body, outcome.headers) : undefined;
		if (value === undefined) throw explain(gateway, request, recorded, connection);
		return value;
	};

	async function* list(request: HttpRequest, listing: Listing, limit = Infinity, keep?: Keep) {
		const fetch = async (query: IDataObject) =>
			await call(onPage(request, query), (body) => {
				const records = listing.records(body);
				return records && { records, body };
			});
		yield* readPages(listing.paging, limit, fetch, keep);
	}

	return {
		origin: () => findOrigin(context, gateway, item),
		call,
		list,
		file: async (property) => await readGivenFile(context, item, property),
		download: async (url) =>
			await download(context, url, {
				baseUrl: connection.setting('baseUrl'),
				cancelled: context.getExecutionCancelSignal(),
			}),
		setting: (name) => connection.setting(name),
		wait: async (ms) => {
			await wait(ms, context.getExecutionCancelSignal());
		},
	};
}

async function makeCall(session: Session, item: number, request: HttpRequest): Promise<Recorded> {
	if (!makesAnew(request)) {
		return { outcome: await withRetries(session, request), isEarlier: false };
	}
	const known = { ...request, path: request.knownAs ?? request.path };
	return await session.journal.once(item, known, async ({ idempotencyKey }) => {
		const keyed = { ...request, ...(idempotencyKey !== undefined && { idempotencyKey }) };
		return await session.pauses.between(request.pause, async () => withRetries(session, keyed));
	});
}

async function withRetries(session: Session, request: HttpRequest): Promise<Outcome> {
	const { context, gateway, connection, waits } = session;
	const cancelled = context.getExecutionCancelSignal();
	const limits = connection.limitsOn(request);
	connection.check(request);
	for (let tries = 1; ; tries++) {
		const pass = await waits.during(async () => await admit(limits, cancelled));
		if (pass.waitedFor) waits.forLimit(pass.waitedFor);
		const outcome = await connection.send(request);
		const pause = pauseBeforeRetry(request, outcome, tries);
		if (isAnswer(outcome) && outcome.status === 429) pass.refused(pause ?? 0);
		else pass.release(isAnswer(outcome) ? gateway.quota?.(outcome.headers) : undefined);
		if (pause === undefined) return outcome;
		await waits.during(async () => await wait(pause, cancelled));
	}
}

/** The verb or the path is not there, which is no statement about the record. */
function isUnknownCall(gateway: Gateway, outcome: Outcome): boolean {
	if (!isAnswer(outcome)) return false;
	if (gateway.isUnknownCall) return gateway.isUnknownCall(outcome);
	const { status, body } = outcome;
	return status === 405 || (status === 404 && gateway.errorText(body) === undefined);
}
