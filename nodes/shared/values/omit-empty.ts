type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined | null> };

/** Drops the fields that are undefined, null, or an empty string. */
export const omitEmpty = <T extends object>(fields: T): Filled<T> =>
	Object.fromEntries(
		Object.entries(fields).filter(
			([, value]) => value !== undefined && value !== null && value !== '',
		),
	) as Filled<T>;
