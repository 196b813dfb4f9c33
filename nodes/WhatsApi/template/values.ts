import type { IDataObject } from 'n8n-workflow';
import { quoteValue } from '../../shared/fields/read-value';
import { ExplainedError } from '../../shared/http/explained-error';
import { fileNameOfUrl } from '../../shared/values/file-name';
import { singleLine, webUrl } from '../../shared/values/formats';
import { asText, isObject } from '../../shared/values/json';
import { requireShownFormat } from '../../shared/whatsapp/shown-formats';
import { oneLine } from '../formats';

/** Reads one text of a component; throws ExplainedError. */
type ReadText = (value: unknown) => string;

/** Names the field that a parameter comes from, which counts from 0. */
type LabelOf = (component: IDataObject, index: number) => string;

/**
 * The values of a template's components, trimmed and each on one line, as WhatsApp demands. Throws
 * ExplainedError for a value that it would reject.
 */
export function readComponents(
	components: readonly IDataObject[],
	labelOf: LabelOf,
	flattens: boolean,
): IDataObject[] {
	requireDistinct(components);
	return components.map((component) => ({
		...component,
		...mapRecords(component, 'parameters', (parameter, index) =>
			readParameter(parameter, textReader(labelOf(component, index), flattens)),
		),
		// A carousel's cards have components of their own.
		...mapRecords(component, 'cards', (card) => ({
			...card,
			...(Array.isArray(card.components) && {
				components: readComponents(card.components.filter(isObject), labelOf, flattens),
			}),
		})),
	}));
}

function mapRecords(
	record: IDataObject,
	name: string,
	read: (entry: IDataObject, index: number) => IDataObject,
): IDataObject {
	const { [name]: entries } = record;
	return Array.isArray(entries) ? { [name]: entries.filter(isObject).map(read) } : {};
}

const textReader =
	(label: string, flattens: boolean): ReadText =>
	(value) => {
		const text = (asText(value) ?? '').trim();
		const line = flattens ? singleLine.read(text.replace(/[\t ]+/g, ' ')) : oneLine.read(text);
		if (line) return line;
		if (text === '') {
			const advice = 'Enter a value or an expression that returns one.';
			throw new ExplainedError(`'${label}' is empty`, advice);
		}
		throw new ExplainedError(
			`'${label}' must be ${oneLine.expects}`,
			`It is ${quoteValue(text)}. Change the value, or add the option 'Flatten Line Breaks'.`,
		);
	};

/** Where a parameter has its texts: Meta's Cloud API reference, Messages, "Parameter object". */
const TEXTS = ['text', 'payload', 'coupon_code', 'fallback_value'];
const MEDIA = ['image', 'video', 'document'];

function readParameter(parameter: IDataObject, read: ReadText): IDataObject {
	return Object.fromEntries(
		Object.entries(parameter).map(([name, value]) => {
			if (TEXTS.includes(name)) return [name, read(value)];
			if (name === 'currency' || name === 'date_time')
				return [name, isObject(value) ? readParameter(value, read) : value];
			return [name, MEDIA.includes(name) && isObject(value) ? readMedia(name, value) : value];
		}),
	);
}

/** Meta takes the ID of an uploaded file instead of a link. */
function readMedia(type: string, { link: given, ...media }: IDataObject): IDataObject {
	if (given === undefined) return media;
	const link = webUrl.read(asText(given) ?? '');
	if (link === undefined) {
		throw new ExplainedError(
			`The link of the ${type} must be ${webUrl.expects}`,
			'Correct it in the components, or in the expression that returns them.',
		);
	}
	requireShownFormat(type, { name: fileNameOfUrl(link), canBeDocument: false });
	return { link, ...media };
}

function requireDistinct(components: readonly IDataObject[]): void {
	const seen = new Set<string>();
	for (const { type, index } of components) {
		const name = String(type).toLowerCase();
		const key = name === 'button' ? `${name} ${Number(index)}` : name;
		if (seen.has(key))
			throw name === 'button' ? samePositionError(Number(index)) : twiceError(name);
		seen.add(key);
	}
}

const samePositionError = (index: number) =>
	new ExplainedError(
		Number.isNaN(index)
			? 'Two buttons have no position'
			: `Two buttons have the position ${index + 1}`,
		'Give each button its own position: 1 is the first, 2 the second. In JSON, the index starts at 0.',
	);

const twiceError = (type: string) =>
	new ExplainedError(
		`The components have "${type}" twice`,
		'Put all parameters of that part of the template into one component.',
	);
