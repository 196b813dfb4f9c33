/** What makes another number of one: a pattern, and what stands in its place. */
export type Rewrite = readonly [pattern: RegExp, replacement: string];

/** The number as the first rule that fits has it; as it is if none does. */
export function rewrite(number: string, rules: readonly Rewrite[]): string {
	const [pattern, replacement] = rules.find(([fits]) => fits.test(number)) ?? [];
	return pattern && replacement !== undefined ? number.replace(pattern, replacement) : number;
}
