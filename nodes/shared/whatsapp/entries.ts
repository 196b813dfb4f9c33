const SEPARATORS = /[,;\n\u060c\u061b\u3001]/;

/** Splits a field with several entries at commas, semicolons (those of other scripts, too), and line breaks. */
export const entriesOf = (text: string): string[] =>
	text
		.normalize('NFKC')
		.split(SEPARATORS)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
