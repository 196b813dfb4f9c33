import { isSafeToRetry } from './request';
import type { HttpRequest } from './request';
import { isResponse, wasNeverSent } from './call-result';
import type { HttpResponse, CallResult } from './call-result';

const LONGEST_PAUSE_MS = 5 * 60_000;
const FIRST_PAUSE_MS = 1_000;
/** Longer by as much, so that not all who wait come back in the same moment. */
const MOST_JITTER = 0.25;

interface Rule {
	readonly when: string;
	fits(result: CallResult): boolean;
	/** `repeatable`: only a call that does no harm when it is made twice. */
	readonly repeats: 'every call' | 'repeatable';
	readonly times: number;
}

/** What is tried again within one run of a node. The first row that fits counts; what fits none is not tried again. */
export const RULES: readonly Rule[] = [
	{ when: 'refused for a rate limit', fits: hasStatus(429), repeats: 'every call', times: 10 },
	{ when: 'the gateway was not reached', fits: wasNeverSent, repeats: 'every call', times: 2 },
	{ when: 'passing trouble', fits: hasStatus(502, 503, 504), repeats: 'repeatable', times: 2 },
	{ when: 'the connection broke', fits: isBroken, repeats: 'repeatable', times: 2 },
];

/** How long to wait before another try, in ms; undefined if there is to be none. `tries` counts those made. */
export function backoffBeforeRetry(
	request: HttpRequest,
	result: CallResult,
	tries: number,
	random = Math.random,
): number | undefined {
	const rule = RULES.find(({ fits }) => fits(result));
	if (!rule || tries > rule.times) return undefined;
	if (rule.repeats === 'repeatable' && !isSafeToRetry(request)) return undefined;
	const asked = isResponse(result) ? requestedBackoff(result) : undefined;
	// Some ask for 0 seconds, or for a time that has passed: still no flood of calls.
	const pause = asked || FIRST_PAUSE_MS * 2 ** (tries - 1);
	return pause <= LONGEST_PAUSE_MS ? pause * (1 + MOST_JITTER * random()) : undefined;
}

/** The pause that an answer asks for, in ms: Retry-After in seconds or as a date, else of a 429 X-RateLimit-Reset in Unix seconds. */
export function requestedBackoff({ status, headers }: HttpResponse): number | undefined {
	const after = String(headers['retry-after'] ?? '');
	const seconds = after.trim() === '' ? Number.NaN : Number(after);
	// The gateway's clock, where it shows it: this one may be wrong.
	const now = Date.parse(String(headers.date)) || Date.now();
	const until = [
		now + seconds * 1000,
		Date.parse(after),
		status === 429 ? Number(headers['x-ratelimit-reset']) * 1000 : Number.NaN,
	];
	const time = until.find((ms) => ms > 0);
	return time === undefined ? undefined : Math.max(0, time - now);
}

function hasStatus(...statuses: number[]) {
	return (result: CallResult) => isResponse(result) && statuses.includes(result.status);
}

function isBroken(result: CallResult) {
	return !isResponse(result) && result.code !== undefined && result.code !== 'ERR_CANCELED';
}
