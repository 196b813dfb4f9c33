import { asText } from '../values/json';

const MOST_PROPERTIES = 200;

/** One line of a card: `item1.TEL;type=CELL;waid=351…:+351 …`. */
export interface CardProperty {
	readonly name: string;
	/** Everything from the first semicolon up to the colon. */
	readonly parameters: string;
	readonly value: string;
}

const PROPERTY = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:]*)?):(.*)$/;

/** Parses the properties of a vCard (RFC 6350, and version 2.1), at most 200, in order. */
export const readVcard = (card: unknown): CardProperty[] =>
	unfold(asText(card) ?? '')
		.split('\n', MOST_PROPERTIES)
		.flatMap((line) => {
			const [, name, parameters = '', value = ''] = PROPERTY.exec(line) ?? [];
			return name === undefined
				? []
				: [{ name: name.toUpperCase(), parameters, value: decodeValue(value, parameters) }];
		});

/** Joins folded lines: a continuation starts with a space, or in quoted-printable follows a trailing "=". */
const unfold = (card: string): string =>
	card
		.replace(/\r\n?/g, '\n')
		.replace(/\n[ \t]/g, '')
		.replace(QUOTED_LINES, (lines) => lines.replaceAll('=\n', ''));

const QUOTED_LINES = /^[^:\n]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:](?:[^\n]*=\n)*/gim;

function decodeValue(value: string, parameters: string): string {
	const isQuoted = /;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(parameters);
	const text = isQuoted ? decodeQuotedPrintable(value) : value;
	return text
		.replace(/\\n/gi, ' ')
		.replace(/\\([\\,;:])/g, '$1')
		.trim();
}

/** "=C3=A3" is "ã": UTF-8 bytes in hex. */
const decodeQuotedPrintable = (value: string): string =>
	Buffer.from(
		value.replace(/=([\dA-F]{2})/gi, (_, byte: string) => String.fromCharCode(parseInt(byte, 16))),
		'latin1',
	).toString('utf8');
