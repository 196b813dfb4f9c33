import type { IDataObject } from 'n8n-workflow';
import { explain } from './explain';
import type { Gateway } from './gateway';
import type { Recorded } from './journal';
import { isRepeatable } from './operation';
import type { HttpRequest, Keep, Listing, Origin, Port } from './operation';
import { isAnswer, isSuccess } from './outcome';
import type { Outcome } from './outcome';
import { admit } from './pacer';
import { readPages } from './paging';
import { pauseBeforeRetry } from './retry';
import type { Session } from './session';
import { wait } from './wait';

/** What an operation can do for one item: each call is paced, retried by the table, and journaled. */
export function openPort(session: Session, item: number, origin: Origin): Port {
	const { gateway, connection } = session;

	const call: Port['call'] = async (request, read) => {
		const recorded = await makeCall(session, item, request);
		const { outcome } = recorded;
		if (request.otherwise && isUnknownCall(gateway, outcome))
			return await call(request.otherwise, read);
		const value = isSuccess(outcome) ? read(outcome.body) : undefined;
		if (value === undefined) throw explain(gateway, request, recorded, connection);
		return value;
	};

	async function* list(request: HttpRequest, listing: Listing, limit = Infinity, keep?: Keep) {
		const fetch = async (query: IDataObject) => {
			const page = { ...request, query: { ...request.query, ...query } };
			return await call(page, (body) => {
				const records = listing.records(body);
				return records && { records, body };
			});
		};
		yield* readPages(listing.paging, limit, fetch, keep);
	}

	return { origin, call, list };
}

async function makeCall(session: Session, item: number, request: HttpRequest): Promise<Recorded> {
	const make = async () => await withRetries(session, request);
	if (isRepeatable(request)) return { outcome: await make(), isEarlier: false };
	const { knownAs = request.path } = request;
	return await session.journal.once(item, { ...request, path: knownAs }, make);
}

async function withRetries(session: Session, request: HttpRequest): Promise<Outcome> {
	const { context, gateway, connection, waits } = session;
	const cancelled = context.getExecutionCancelSignal();
	const limits = gateway.limits.filter(({ applies }) => applies(request));
	for (let tries = 1; ; tries++) {
		const pass = await waits.during(async () => await admit(connection.account, limits, cancelled));
		if (pass.waitedFor) waits.count(pass.waitedFor);
		const outcome = await connection.send(request);
		const pause = pauseBeforeRetry(request, outcome, tries);
		if (isAnswer(outcome) && outcome.status === 429) pass.refused(pause ?? 0);
		else pass.release();
		if (pause === undefined) return outcome;
		await waits.during(async () => await wait(pause, cancelled));
	}
}

/** The verb or the path is not there, which is no statement about the record. */
const isUnknownCall = (gateway: Gateway, outcome: Outcome): boolean =>
	isAnswer(outcome) &&
	(outcome.status === 405 ||
		(outcome.status === 404 && gateway.errorText(outcome.body) === undefined));
