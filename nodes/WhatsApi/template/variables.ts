/** Meta's Cloud API, "Template parameter formats": {{1}} or {{first_name}}. In n8n, {1} is easier to type. */
const DOUBLE = /\{\{\s*([\p{L}\p{N}_]+)\s*\}\}/gu;
const SINGLE = /\{\s*(\d{1,3}|[a-z][a-z0-9_]*)\s*\}/g;

/** The variables in the text of a template, each once: numbers in their order, names as they appear. */
export function variablesIn(text: string): string[] {
	const found = namesBy(DOUBLE, text);
	const names = found.length > 0 ? found : namesBy(SINGLE, text);
	return areNumbers(names) ? names.toSorted((a, b) => Number(a) - Number(b)) : names;
}

export const areNumbers = (names: readonly string[]): boolean =>
	names.every((name) => /^\d+$/.test(name));

const namesBy = (pattern: RegExp, text: string): string[] => [
	...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];
