type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined | null> };

/** The fields that hold something: without undefined, null, and empty texts. */
export const omitEmpty = <T extends object>(fields: T): Filled<T> =>
	Object.fromEntries(
		Object.entries(fields).filter(
			([, value]) => value !== undefined && value !== null && value !== '',
		),
	) as Filled<T>;
