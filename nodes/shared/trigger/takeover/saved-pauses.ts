import type { IDataObject } from 'n8n-workflow';
import { asObject } from '../../values/json';

/** More would make what n8n saves with each of them too large. */
export const MOST_CHATS = 10_000;

/** A chat that is paused, or was resumed: then it ends when it began. In ms since 1970. */
export interface Pause {
	readonly until: number;
	/** When the person wrote what changed it. */
	readonly since: number;
}

/** By trigger, the changes that this process has learned of. */
const learned = new Map<string, Map<string, Pause>>();

/**
 * Notes these changes, and writes into the node's static data what is missing there. n8n saves that only for
 * deliveries that start no execution, and not if another delivery overtook them: until a change is over, it
 * is kept in this process and written again. `longestMs`: for so long after it, a change still counts.
 */
export function rememberPauses(
	triggerKey: string,
	saved: IDataObject,
	changes: ReadonlyArray<readonly [chat: string, pause: Pause]>,
	longestMs: number,
): void {
	const own = bounded(newestOf([...(learned.get(triggerKey) ?? []), ...changes]), longestMs);
	if (own.size === 0) learned.delete(triggerKey);
	else learned.set(triggerKey, own);
	const known = readPauses(saved.paused);
	const isMissing = ([chat, pause]: readonly [string, Pause]) => {
		const other = known.get(chat);
		return !other || isNewer(pause, other);
	};
	if (![...own].some(isMissing)) return;
	const all = bounded(newestOf([...known, ...own]), longestMs);
	saved.paused = Object.fromEntries([...all].map(([chat, pause]) => [chat, { ...pause }]));
}

/** The newest change of a chat, whichever process learned of it: of this one, up to now. */
export function pauseOf(triggerKey: string, saved: IDataObject, chat: string): Pause | undefined {
	const own = learned.get(triggerKey)?.get(chat);
	const known = readPause(asObject(saved.paused)[chat]);
	return own && known ? (isNewer(own, known) ? own : known) : (own ?? known);
}

/** In the same second, the resume word counts. */
const isNewer = (one: Pause, other: Pause): boolean =>
	one.since > other.since || (one.since === other.since && one.until < other.until);

const isOver = ({ until, since }: Pause, longestMs: number): boolean =>
	Math.max(until, since + longestMs) <= Date.now();

function newestOf(changes: ReadonlyArray<readonly [string, Pause]>): Map<string, Pause> {
	const newest = new Map<string, Pause>();
	for (const [chat, pause] of changes) {
		const other = newest.get(chat);
		if (!other || isNewer(pause, other)) newest.set(chat, pause);
	}
	return newest;
}

/** Without what is over, and the newest only. */
function bounded(pauses: ReadonlyMap<string, Pause>, longestMs: number): Map<string, Pause> {
	const current = [...pauses].filter(([, pause]) => !isOver(pause, longestMs));
	if (current.length > MOST_CHATS) {
		current.sort(([, one], [, other]) => other.since - one.since).splice(MOST_CHATS);
	}
	return new Map(current);
}

const readPauses = (paused: unknown): Map<string, Pause> =>
	new Map(
		Object.entries(asObject(paused)).flatMap(([chat, value]) => {
			const pause = readPause(value);
			return pause ? [[chat, pause] as const] : [];
		}),
	);

function readPause(value: unknown): Pause | undefined {
	const { until, since } = asObject(value);
	return typeof until === 'number' && typeof since === 'number' ? { until, since } : undefined;
}
