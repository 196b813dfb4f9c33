import fc from 'fast-check';

export const FORGED = 'forged';
export const EVENT_ID = /load-\w+-\w+-\d+/;

export interface Planned {
	kind: 'wanted' | 'unwanted' | 'copy' | typeof FORGED;
	/** Copies have that of what they are copies of; so has every other forged one. */
	id: string;
	/** By which gateway. */
	gateway: number;
}

/** So many deliveries, 30 % copies, 10 % forged and 10 % unwanted among them, in random order. */
export function plan(
	name: string,
	count: number,
	{ gateways, seed }: { gateways: number; seed: number },
): Planned[] {
	const some = (kind: Planned['kind'], share: number, of: number, prefix = kind) =>
		Array.from({ length: share * count }, (_, index) => {
			const number = index % of;
			return { kind, id: `load-${name}-${prefix}-${number}`, gateway: number % gateways };
		});
	const all = [
		...some('wanted', 0.5, Infinity),
		...some('unwanted', 0.1, Infinity),
		// two of each
		...some('copy', 0.3, 0.15 * count, 'wanted'),
		...some(FORGED, 0.05, Infinity),
		...some(FORGED, 0.05, Infinity, 'wanted'),
	];
	const anyOrder = fc.shuffledSubarray(all, { minLength: all.length });
	return fc.sample(anyOrder, { seed, numRuns: 1 })[0] ?? [];
}
