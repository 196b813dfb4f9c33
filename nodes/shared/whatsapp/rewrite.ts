/** A pattern in a number, and its replacement. */
export type Rewrite = readonly [pattern: RegExp, replacement: string];

/** Applies the first rule whose pattern matches; returns the number unchanged if none does. */
export function rewrite(number: string, rules: readonly Rewrite[]): string {
	const [pattern, replacement] = rules.find(([fits]) => fits.test(number)) ?? [];
	return pattern && replacement !== undefined ? number.replace(pattern, replacement) : number;
}
