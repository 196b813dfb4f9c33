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

type Pauses = ReadonlyMap<string, Pause>;

/** By trigger, the changes of this process that n8n may not have saved yet. */
const unsaved = new Map<string, Map<string, Pause>>();

/**
 * The pauses by chat after these changes, of which the newest of each chat counts, whichever process
 * learned of it. They are written into the node's static data, which n8n saves only for deliveries that
 * start no execution, and not if another delivery overtook them: until they are found saved, they are kept
 * in this process and written again. `longestMs`: for so long after it, a change still counts.
 */
export function rememberPauses(
	triggerKey: string,
	saved: IDataObject,
	changes: ReadonlyArray<readonly [chat: string, pause: Pause]>,
	longestMs: number,
): Pauses {
	const known = readPauses(saved.paused);
	const kept = newestOf([...(unsaved.get(triggerKey) ?? []), ...changes]);
	for (const [chat, pause] of kept) {
		const other = known.get(chat);
		if (isOver(pause, longestMs) || (other && !isNewer(pause, other))) kept.delete(chat);
	}
	if (kept.size === 0) {
		unsaved.delete(triggerKey);
		return known;
	}
	unsaved.set(triggerKey, bounded(kept, longestMs));
	const all = bounded(newestOf([...known, ...kept]), longestMs);
	saved.paused = Object.fromEntries([...all].map(([chat, pause]) => [chat, { ...pause }]));
	return all;
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

const bounded = (pauses: Pauses, longestMs: number): Map<string, Pause> =>
	new Map(
		[...pauses]
			.filter(([, pause]) => !isOver(pause, longestMs))
			.sort(([, one], [, other]) => other.since - one.since)
			.slice(0, MOST_CHATS),
	);

const readPauses = (paused: unknown): Pauses =>
	new Map(
		Object.entries(asObject(paused)).flatMap(([chat, value]) => {
			const { until, since } = asObject(value);
			return typeof until === 'number' && typeof since === 'number'
				? [[chat, { until, since }] as const]
				: [];
		}),
	);
