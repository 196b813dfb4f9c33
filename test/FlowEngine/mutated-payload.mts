import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { Fixture } from './fixtures.mts';

type Node = Record<string, unknown>;
interface Place {
	readonly parent: Node;
	readonly key: string;
}

/** What senders of broken or hostile messages put where something else belongs. */
const HOSTILE = fc.oneof(
	fc.constantFrom<unknown>(
		null,
		true,
		'',
		'\0'.repeat(1000),
		'\ud800',
		'x'.repeat(100_000),
		-1,
		1e400,
		Number.MAX_SAFE_INTEGER,
		{ low: -1, high: 2 ** 40, unsigned: false },
		{ low: 'x', high: null },
		[[[[]]]],
		Array.from({ length: 500 }, () => 'a@s.whatsapp.net'),
		{ message: { message: { message: {} } } },
		JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"toString":"x","length":-1}'),
		'{"id":"broken',
		'javascript:alert(1)',
	),
	fc.jsonValue({ maxDepth: 4 }),
	fc.string({ unit: 'binary', maxLength: 200 }),
);

const WRAPPERS = ['ephemeralMessage', 'viewOnceMessageV2', 'editedMessage', 'protocolMessage'];

const change = fc.record({
	at: fc.nat(),
	value: HOSTILE,
	how: fc.constantFrom('replace', 'delete', 'list', 'wrap', 'rename'),
	wrapper: fc.constantFrom(...WRAPPERS),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** A real payload with up to six things in it replaced, taken out, doubled, wrapped or moved. */
export const mutatedPayload = (fixtures: readonly Fixture[]): fc.Arbitrary<IDataObject> =>
	fc
		.tuple(
			fc.constantFrom(...fixtures.map(({ payload }) => payload)),
			fc.array(change, { minLength: 1, maxLength: 6 }),
		)
		.map(([payload, changes]) => {
			const copy = structuredClone(payload);
			for (const one of changes) apply(copy, one);
			return copy;
		});

function apply(payload: IDataObject, { at, value, how, wrapper }: Change): void {
	const places = placesIn(payload as Node);
	const place = places[at % places.length];
	if (!place) return;
	const { parent, key } = place;
	const put = structuredClone(value);
	if (how === 'replace') parent[key] = put;
	if (how === 'delete') delete parent[key];
	if (how === 'list') parent[key] = [parent[key], put, structuredClone(parent[key])];
	if (how === 'wrap') parent[key] = { [wrapper]: { message: parent[key] } };
	if (how === 'rename')
		parent[typeof put === 'string' ? put : 'data'] = structuredClone(parent[key]);
}

/** Every value inside an object or a list, down to the leaves. */
export function placesIn(root: Node): Place[] {
	return Object.entries(root).flatMap(([key, value]) => [
		{ parent: root, key },
		...(typeof value === 'object' && value !== null ? placesIn(value as Node) : []),
	]);
}
