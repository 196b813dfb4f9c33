/**
 * Reads the format in which n8n hands out an execution's data: a list whose first entry is the
 * whole, and where each string inside an object or list is the index of the entry that belongs there.
 */
export function unflatten(text: string): unknown {
	const entries: unknown[] = JSON.parse(text);
	const built = new Map<number, unknown>();

	function entry(index: number): unknown {
		const value = entries[index];
		if (typeof value !== 'object' || value === null) return value;
		if (built.has(index)) return built.get(index);
		const result: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
		built.set(index, result);
		for (const [key, inner] of Object.entries(value)) {
			const own = typeof inner === 'string' ? entry(Number(inner)) : inner;
			Object.defineProperty(result, key, {
				value: own,
				enumerable: true,
				writable: true,
				configurable: true,
			});
		}
		return result;
	}

	return entry(0);
}
