import { asText } from '../values/json';

const MOST_PROPERTIES = 200;

/** One line of a card: `item1.TEL;type=CELL;waid=351…:+351 …`. */
export interface CardProperty {
	readonly name: string;
	/** From the first semicolon on. */
	readonly parameters: string;
	readonly value: string;
}

const PROPERTY = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:]*)?):(.*)$/;

/** The properties of a contact card (RFC 6350, and vCard 2.1), in its order. */
export const readVcard = (card: unknown): CardProperty[] =>
	unfolded(asText(card) ?? '')
		.split('\n', MOST_PROPERTIES)
		.flatMap((line) => {
			const [, name, parameters = '', value = ''] = PROPERTY.exec(line) ?? [];
			return name === undefined
				? []
				: [{ name: name.toUpperCase(), parameters, value: plain(value, parameters) }];
		});

/** A long line goes on in the next one, behind a space; in quoted-printable, behind a = at its end. */
const unfolded = (card: string): string =>
	card
		.replace(/\r\n?/g, '\n')
		.replace(/\n[ \t]/g, '')
		.replace(QUOTED_LINES, (lines) => lines.replaceAll('=\n', ''));

const QUOTED_LINES = /^[^:\n]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:](?:[^\n]*=\n)*/gim;

function plain(value: string, parameters: string): string {
	const isQuoted = /;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(parameters);
	const text = isQuoted ? unquoted(value) : value;
	return text
		.replace(/\\n/gi, ' ')
		.replace(/\\([\\,;:])/g, '$1')
		.trim();
}

/** =C3=A3 as ã: bytes of UTF-8. */
const unquoted = (value: string): string =>
	Buffer.from(
		value.replace(/=([\dA-F]{2})/gi, (_, byte: string) => String.fromCharCode(parseInt(byte, 16))),
		'latin1',
	).toString('utf8');
