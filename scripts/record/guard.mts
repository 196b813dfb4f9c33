import type { Call } from './gate.mts';

/** Whoever a request can reach: addresses of chats, and phone numbers. */
const PEOPLE =
	/[\w.+-]+@(?:s\.whatsapp\.net|c\.us|g\.us|lid|newsletter|broadcast)|(?<![\w-])\+?\d{7,15}(?![\w-])/gi;

/**
 * Why a request that changes something must not be made, whatever the person says: it would reach
 * anyone but those that are known, or delete what the recording did not create.
 */
export function refuseForeign(
	{ method, path, body }: Call,
	known: readonly string[],
	created: readonly string[],
): string | undefined {
	const texts = textsIn([decodeURIComponent(path), body]);
	const allowed = new Set(known.map(bare));
	const people = texts.flatMap((text) => text.match(PEOPLE) ?? []);
	if (!people.every((one) => allowed.has(bare(one))))
		return 'it would have reached someone else than the number you entered';
	const isOfCreated = texts.some((text) => created.some((id) => text.includes(id)));
	if (method === 'DELETE' && !isOfCreated)
		return "it would have deleted something that this recording didn't create";
	return undefined;
}

/** A person's address is their number. */
const bare = (address: string) => address.replace(/^\+|@(s\.whatsapp\.net|c\.us)$/gi, '');

/** Every text of a value, however deep. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
