import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { asObject, asText, isObject } from '../values/json';
import type { Format } from '../values/formats';
import { ExplainedError } from '../http/explained-error';
import { isMessageField } from './field';
import type { Field, Fields, MessageField, Params } from './field';
import { isShown, readField } from './read-field';

type Values = Record<string, unknown>;

/** Gives the values of fields that were left empty. */
export interface ValueSources {
	/** The credential's value for a field. */
	credentialField(name: string): string;
	/** The item of the message that a field stands for; throws ExplainedError if there is none. */
	messageItem(field: MessageField): IDataObject;
}

/** Reads an operation's parameters for one item; throws ExplainedError that names the first bad field. */
export function readParameters<F extends Fields>(
	context: Pick<IExecuteFunctions, 'getNodeParameter' | 'getTimezone'>,
	fields: F,
	itemIndex: number,
	{ credentialField = () => '', messageItem = () => ({}) }: Partial<ValueSources> = {},
): Params<F> {
	const values: Values = {};
	const timeZone = context.getTimezone();
	const entered = openEntries(context, itemIndex);
	const isLeftEmpty = (field: Field) => isEmptyInEditor(field, context);
	const fromMessage = readMessageValues(fields, isLeftEmpty, messageItem);
	const givenTo = (field: Field): unknown => {
		if (field.name in fromMessage) return fromMessage[field.name];
		if (field.fromCredential && isLeftEmpty(field)) return credentialField(field.fromCredential);
		return entered(field.name, field.default);
	};
	for (const field of fields) {
		if (!isShown(field, (name) => (name in values ? values[name] : entered(name, '')))) continue;
		const format = formatOf(field, entered);
		const formatted = format ? { ...field, format } : field;
		values[field.name] = readField(formatted, givenTo(field), field.displayName, timeZone);
	}
	return values as Params<F>;
}

/**
 * The values that a message's item gives, by the names of the fields; none if the user entered a message.
 * Throws ExplainedError if the item is not that of a message.
 */
function readMessageValues(
	fields: Fields,
	isLeftEmpty: (field: Field) => boolean,
	itemOf: (field: MessageField) => IDataObject,
): Record<string, unknown> {
	const message = fields.find(
		(field): field is MessageField => isMessageField(field) && isLeftEmpty(field),
	);
	if (!message) return {};
	const item = itemOf(message);
	const values: Record<string, unknown> = {};
	for (const field of fields) {
		const property = message.fromMessage.properties[field.name];
		if (property === undefined) continue;
		const value = item[property];
		if (!field.fromCredential) values[field.name] = value ?? spareOf(field, message);
		else if (value !== undefined && isLeftEmpty(field)) values[field.name] = value;
	}
	return values;
}

function spareOf(field: Field, { displayName }: MessageField): unknown {
	if (!field.required) return field.default;
	throw new ExplainedError(
		`The item that started the workflow has no '${field.displayName}'`,
		`Fill in '${displayName}', or start the workflow with an event that has it, such as a received message.`,
	);
}

type Entries = (name: string, spare: unknown) => unknown;

/** What the user entered for an item; `spare` if nothing. n8n evaluates an expression each time it is asked. */
function openEntries(
	context: Pick<IExecuteFunctions, 'getNodeParameter'>,
	itemIndex: number,
): Entries {
	const known = new Map<string, unknown>();
	// What n8n checks, it looks up among all parameters of the node; we check more, and know the field.
	const ask = (name: string, spare: unknown): unknown =>
		context.getNodeParameter(name, itemIndex, spare, { skipValidation: true });
	return (name, spare) => {
		if (!known.has(name)) known.set(name, ask(name, null));
		// not entered, or an expression that gives null
		return known.get(name) ?? ask(name, spare);
	};
}

function formatOf({ format, formatBy }: Field, entered: Entries): Format | undefined {
	if (!formatBy) return format;
	return formatBy.format(asText(asObject(entered('options', {}))[formatBy.option]) ?? '');
}

/** An expression that gives nothing is a mistake, and must not make another number send, say. */
function isEmptyInEditor(
	{ name }: Field,
	context: Pick<IExecuteFunctions, 'getNodeParameter'>,
): boolean {
	const written = context.getNodeParameter(name, 0, '', { rawExpressions: true });
	return [undefined, null, ''].includes(unwrapLocator(written) as null);
}

/** A locator's value. */
const unwrapLocator = (given: unknown) =>
	isObject(given) && '__rl' in given ? given.value : given;
