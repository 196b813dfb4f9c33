import type { IDataObject, IExecuteFunctions, GenericValue } from 'n8n-workflow';
import { cutText } from '../message/bound-payload';
import { isObject, omitEmpty } from '../values/json';
import { FileItem } from '../values/files';
import type { Operation, Records } from './operation';

const LONGEST_TEXT = 500;

/** What a tool gives to the model: by default only fields that say something, each once, with long texts cut in lists. */
export function shapeForModel(
	context: IExecuteFunctions,
	{ fields }: Operation,
	itemIndex: number,
	records: Records,
): Records {
	const names = fields.find(({ simplified }) => simplified)?.simplified;
	const output = toolOutputOf(context, itemIndex);
	if (names && output === 'raw') return records;
	const chosen = context.getNodeParameter('outputFields', itemIndex, []) as string[];
	const kept =
		output === 'selected' ? names?.filter((name, i) => i === 0 || chosen.includes(name)) : names;
	const shape = (record: IDataObject) =>
		withoutRepeatedPhone(omitEmpty(kept ? pick(record, kept) : record));
	if (!Array.isArray(records)) return records instanceof FileItem ? records : shape(records);
	return records.map((record) =>
		record instanceof FileItem ? record : (shortenTexts(shape(record)) as IDataObject),
	);
}

/** The choice of the parameter Output, which takes the place of Simplify. */
export const toolOutputOf = (context: IExecuteFunctions, itemIndex: number): unknown =>
	context.getNodeParameter('output', itemIndex, 'simplified');

/** The chat with a person is the phone number, with what WhatsApp adds to it. */
const withoutRepeatedPhone = ({ phone, ...record }: IDataObject): IDataObject =>
	String(record.chatId).startsWith(`${String(phone)}@`) ? record : omitEmpty({ ...record, phone });

const pick = (record: IDataObject, names: readonly string[]): IDataObject =>
	Object.fromEntries(names.map((name) => [name, record[name]]));

type Value = GenericValue | GenericValue[] | IDataObject | IDataObject[];

function shortenTexts(value: unknown): Value {
	if (typeof value === 'string') return shorten(value);
	if (Array.isArray(value)) return value.map(shortenTexts) as Value;
	if (!isObject(value)) return value as Value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, shortenTexts(one)]),
	) as IDataObject;
}

function shorten(text: string): string {
	const start = cutText(text, LONGEST_TEXT);
	return start === text ? text : `${start}… (${text.length - start.length} more characters)`;
}
