import type { IDataObject } from 'n8n-workflow';
import { asObject } from '../../values/json';

const MOST_CHATS = 1_000;

/** By chat: the end of its pause in ms since 1970, 0 if it was resumed. Changes that n8n may not have saved yet. */
type Changes = Map<string, number>;

/** By trigger. */
const unsaved = new Map<string, Changes>();

/**
 * The end of each chat's pause (ms) after these changes. They are written into the node's static data,
 * which n8n saves only for deliveries that start no execution, and not if another delivery overtook
 * them: until they are found saved, they are kept in this process and written again.
 */
export function rememberPauses(
	triggerKey: string,
	saved: IDataObject,
	changes: ReadonlyArray<[chat: string, until: number]>,
): ReadonlyMap<string, number> {
	const known = new Map(
		Object.entries(asObject(saved.paused)).map(([chat, until]) => [chat, Number(until)]),
	);
	const kept = unsaved.get(triggerKey) ?? new Map<string, number>();
	unsaved.set(triggerKey, kept);
	for (const [chat, until] of kept) {
		if (until === (known.get(chat) ?? 0) || isOver(until)) kept.delete(chat);
	}
	for (const [chat, until] of changes) kept.set(chat, until);
	const all = new Map([...known, ...kept]);
	if (kept.size > 0) saved.paused = Object.fromEntries(newest(all));
	return all;
}

/** A resumed chat (0) is not over: n8n still has to save it. */
const isOver = (until: number): boolean => until > 0 && until <= Date.now();

const newest = (pauses: ReadonlyMap<string, number>) =>
	[...pauses]
		.filter(([, until]) => until > Date.now())
		.sort(([, one], [, other]) => other - one)
		.slice(0, MOST_CHATS);
