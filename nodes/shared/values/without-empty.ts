/** What the user gave a value: an expression that gives none leaves an empty text. */
export const withoutEmpty = <T extends object>(fields: T): Partial<T> =>
	Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined),
	) as Partial<T>;
