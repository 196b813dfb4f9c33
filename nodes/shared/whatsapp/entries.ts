const BETWEEN = /[,;\n\u060c\u061b\u3001]/;

/** What a field with several entries holds: with commas, also those of other scripts, or line breaks between. */
export const entriesOf = (text: string): string[] =>
	text
		.normalize('NFKC')
		.split(BETWEEN)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
