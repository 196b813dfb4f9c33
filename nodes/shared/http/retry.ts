import { isSafeToRetry } from './request';
import type { HttpRequest } from './request';
import { isResponse, TOO_LARGE, wasNeverSent } from './call-result';
import type { HttpResponse, CallResult } from './call-result';

const LONGEST_PAUSE_MS = 5 * 60_000;
const FIRST_PAUSE_MS = 1_000;
/** Jitter, so that not all retries come at the same moment. */
const MOST_JITTER = 0.25;

interface Rule {
	fits(result: CallResult): boolean;
	readonly times: number;
	/** Only requests that are safe to repeat. */
	readonly ifIdempotent?: true;
}

/** What is retried within one run of a node. The first rule that matches applies; without a match there is no retry. */
const RULES: readonly Rule[] = [
	{ fits: hasStatus(429), times: 10 },
	{ fits: wasNeverSent, times: 2 },
	{ fits: hasStatus(502, 503, 504), times: 2, ifIdempotent: true },
	{ fits: isBroken, times: 2, ifIdempotent: true },
];

/** The backoff before another try, in ms; undefined for no retry. `tries` counts those made. */
export function backoffBeforeRetry(
	request: HttpRequest,
	result: CallResult,
	tries: number,
	random = Math.random,
): number | undefined {
	const rule = RULES.find(({ fits }) => fits(result));
	if (!rule || tries > rule.times) return undefined;
	if (rule.ifIdempotent && !isSafeToRetry(request)) return undefined;
	const asked = isResponse(result) ? requestedBackoff(result) : undefined;
	// Some servers send 0 seconds, or a time in the past; never hammer them.
	const pause = asked || FIRST_PAUSE_MS * 2 ** (tries - 1);
	return pause <= LONGEST_PAUSE_MS ? pause * (1 + MOST_JITTER * random()) : undefined;
}

/** The backoff that a response demands, in ms: from Retry-After (seconds or a date), else, for a 429, from X-RateLimit-Reset (Unix seconds). */
export function requestedBackoff({ status, headers }: HttpResponse): number | undefined {
	const after = String(headers['retry-after'] ?? '');
	const seconds = after.trim() === '' ? Number.NaN : Number(after);
	// By the gateway's clock if it sends one: ours may be wrong.
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

const FINAL = new Set(['ERR_CANCELED', TOO_LARGE]);

function isBroken(result: CallResult) {
	return !isResponse(result) && result.code !== undefined && !FINAL.has(result.code);
}
