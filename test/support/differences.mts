/** Whether two values of one type differ all the same; asked of lists when one is empty. */
export type Differ = (name: string, recorded: unknown, actual: unknown) => boolean;

/**
 * Where an answer has another shape than the recorded one: names and JSON types, at any depth; values
 * only where `differ` says so. In lists, each kind of entry counts once.
 */
export function differences(
	recorded: unknown,
	actual: unknown,
	differ: Differ = () => false,
	at = '',
): string[] {
	const [kind, actualKind] = [kindOf(recorded), kindOf(actual)];
	if (kind !== actualKind) return [`${at || 'it'} is ${actualKind}, not ${kind}`];
	if (Array.isArray(recorded) && Array.isArray(actual))
		return inLists(recorded, actual, differ, at);
	if (kind === 'object') return inObjects(recorded as Fields, actual as Fields, differ, at);
	if (kind === 'bytes' || !differ(nameOf(at), recorded, actual)) return [];
	return [`${at} is ${String(actual)}, not ${String(recorded)}`];
}

type Fields = Record<string, unknown>;

const nameOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

function inObjects(recorded: Fields, actual: Fields, differ: Differ, at: string): string[] {
	return [...new Set([...Object.keys(recorded), ...Object.keys(actual)])].flatMap((name) => {
		const path = at === '' ? name : `${at}.${name}`;
		if (!(name in actual)) return [`${path} is missing`];
		if (!(name in recorded)) return [`${path} is new`];
		return differences(recorded[name], actual[name], differ, path);
	});
}

function inLists(
	recorded: readonly unknown[],
	actual: readonly unknown[],
	differ: Differ,
	at: string,
): string[] {
	if (recorded.length === 0 || actual.length === 0)
		return differ(nameOf(at), recorded, actual) ? [`${at} has ${actual.length} entries`] : [];
	const nearest = (entry: unknown, among: readonly unknown[], isRecorded: boolean) =>
		among
			.map((other) =>
				isRecorded
					? differences(entry, other, differ, `${at}[]`)
					: differences(other, entry, differ, `${at}[]`),
			)
			.reduce((best, one) => (one.length < best.length ? one : best));
	const missing = recorded.flatMap((entry) => nearest(entry, actual, true));
	// long lists were cut
	if (missing.length > 0 || actual.length > recorded.length) return missing;
	return actual.flatMap((entry) => nearest(entry, recorded, false));
}

/** Bytes come as objects with numbered keys. */
function kindOf(value: unknown): string {
	if (value === null) return 'null';
	if (value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value !== 'object') return typeof value;
	const keys = Object.keys(value).filter((key) => key !== '…');
	return keys.length > 0 && keys.every((key) => /^\d+$/.test(key)) ? 'bytes' : 'object';
}
