import { setTimeout as sleep } from 'node:timers/promises';

/** Waits so many milliseconds, or until one of these ends it; holds nothing up. */
export async function pause(ms: number, ...ends: AbortSignal[]): Promise<void> {
	await sleep(ms, undefined, { signal: AbortSignal.any(ends), ref: false }).catch(() => undefined);
}
