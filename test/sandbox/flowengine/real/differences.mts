/** Whose values count too, and not only their type: words of the server, and what people wrote. */
const TELLING = new Set([
	...['event', 'status', 'state', 'type', 'messageType', 'mediaType', 'action', 'update', 'read'],
	...['presence', 'block', 'success', 'message', 'error', 'mimetype', 'buttonParamsJson'],
	...['remoteJid', 'participant', 'wuid', 'pushName', 'name', 'vcard'],
	...['conversation', 'text', 'caption'],
]);

/**
 * Where the answer has another shape than the recorded one: names and JSON types, at any depth, and
 * switches. Ids, times and bytes are free. In lists, each kind of entry counts once.
 */
export function differences(recorded: unknown, actual: unknown, at = ''): string[] {
	const [kind, actualKind] = [kindOf(recorded), kindOf(actual)];
	if (kind !== actualKind) return [`${at || 'it'} is ${actualKind}, not ${kind}`];
	if (Array.isArray(recorded) && Array.isArray(actual)) return inLists(recorded, actual, at);
	if (kind === 'object') return inObjects(recorded as Fields, actual as Fields, at);
	if (kind === 'boolean' && recorded !== actual) return [`${at} is ${String(actual)}`];
	return [];
}

type Fields = Record<string, unknown>;

function inObjects(recorded: Fields, actual: Fields, at: string): string[] {
	return [...new Set([...Object.keys(recorded), ...Object.keys(actual)])].flatMap((name) => {
		const path = at === '' ? name : `${at}.${name}`;
		const [one, other] = [recorded[name], actual[name]];
		if (!(name in actual)) return [`${path} is missing`];
		if (!(name in recorded)) return [`${path} is new`];
		if (TELLING.has(name) && typeof one === 'string' && typeof other === 'string' && one !== other)
			return [`${path} is ${other}, not ${one}`];
		return differences(one, other, path);
	});
}

function inLists(recorded: readonly unknown[], actual: readonly unknown[], at: string): string[] {
	if (recorded.length === 0 || actual.length === 0)
		return recorded.length === actual.length ? [] : [`${at} has ${actual.length} entries`];
	const nearest = (entry: unknown, among: readonly unknown[], isRecorded: boolean) =>
		among
			.map((other) =>
				isRecorded ? differences(entry, other, `${at}[]`) : differences(other, entry, `${at}[]`),
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
	if (Array.isArray(value)) return 'a list';
	if (typeof value !== 'object') return typeof value;
	const keys = Object.keys(value).filter((key) => key !== '…');
	return keys.length > 0 && keys.every((key) => /^\d+$/.test(key)) ? 'bytes' : 'object';
}

/** Whether a refusal says the same; what was cut out of the recorded one can be anything. */
export function saysTheSame(recorded: unknown, actual: unknown): boolean {
	const parts = JSON.stringify(recorded).split(/ ?<[^<>]+>/);
	const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${escaped.join('[^]*')}$`).test(JSON.stringify(actual));
}
