import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Whether a rate limit's window begins with the first call, or ends with the last one. */
export type Window = 'fixed' | 'sliding';

/** All times in milliseconds. */
export interface Usage {
	/** Until a call will be taken; 0 if this one was. */
	wait: number;
	/** How many more calls the window takes. */
	remaining: number;
	/** Until there is room again for what the oldest call has taken. */
	reset: number;
}

/** Takes a call of this key, if there is room for it. */
export type Limiter = (key: string) => Promise<Usage>;

/** No more than this many calls of one key in a window of this length. */
export function limiter(window: Window, points: number, windowSeconds: number): Limiter {
	return window === 'fixed' ? fixed(points, windowSeconds) : sliding(points, windowSeconds);
}

function fixed(points: number, duration: number): Limiter {
	const memory = new RateLimiterMemory({ points, duration });
	return async (key) => {
		try {
			const { remainingPoints, msBeforeNext } = await memory.consume(key);
			return { wait: 0, remaining: remainingPoints, reset: msBeforeNext };
		} catch (refused) {
			if (!(refused instanceof RateLimiterRes)) throw refused;
			const { msBeforeNext } = refused;
			return { wait: msBeforeNext, remaining: 0, reset: msBeforeNext };
		}
	};
}

/** No window, wherever it begins, holds more than the limit; what is refused is not in it. */
function sliding(points: number, windowSeconds: number): Limiter {
	const length = windowSeconds * 1000;
	const byKey = new Map<string, number[]>();
	return async (key) => {
		const now = Date.now();
		const taken = (byKey.get(key) ?? []).filter((time) => time + length > now);
		const room = taken.length < points;
		if (room) taken.push(now);
		byKey.set(key, taken);
		const reset = (taken[0] ?? now) + length - now;
		return { wait: room ? 0 : reset, remaining: points - taken.length, reset };
	};
}
