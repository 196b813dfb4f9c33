import type { Call } from './gate.mts';

/** Whoever and whatever a request can mean: addresses of chats, IDs of records, and phone numbers. */
const REFERENCES =
	/[\w.+-]+@(?:s\.whatsapp\.net|c\.us|g\.us|lid|newsletter|broadcast)|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|(?<![\w-])\+?\d{7,15}(?![\w-])/gi;

/**
 * Why a request that changes something must not be made, whatever the person says: it would reach
 * someone or something beside what the recording knows as its own, or delete what it did not create.
 */
export function refuseForeign(
	{ method, path, body }: Call,
	own: readonly string[],
	created: readonly string[],
): string | undefined {
	const texts = textsIn([decodeURIComponent(path), body]);
	const allowed = new Set(own.map(bare));
	const references = texts.flatMap((text) => text.match(REFERENCES) ?? []);
	if (!references.every((reference) => allowed.has(bare(reference))))
		return 'it would have reached someone else than the number you entered';
	const isOfCreated = texts.some((text) => created.some((id) => text.includes(id)));
	if (method === 'DELETE' && !isOfCreated)
		return "it would have deleted something that this recording didn't create";
	return undefined;
}

/** A person's address is their number. */
const bare = (reference: string) => reference.replace(/^\+|@(s\.whatsapp\.net|c\.us)$/gi, '');

/** Every text of a value, however deep. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
