import type { IExecuteFunctions } from 'n8n-workflow';
import { asText, isObject } from '../values/json';
import type { Format } from '../values/formats';
import type { Field, Fields, Params } from './field';
import { isShown, readField } from './read-field';

type Values = Record<string, unknown>;

/**
 * Reads an operation's parameters for one item; throws ExplainedError that names the first bad field.
 * `setting` gives the credential's value for a field that was left empty.
 */
export function readParameters<F extends Fields>(
	context: Pick<IExecuteFunctions, 'getNode' | 'getNodeParameter' | 'getTimezone'>,
	fields: F,
	itemIndex: number,
	setting: (name: string) => string = () => '',
): Params<F> {
	const values: Values = {};
	const timeZone = context.getTimezone();
	// What n8n checks, it looks up among all parameters of the node; we check more, and know the field.
	const entered = (name: string, spare: unknown): unknown =>
		context.getNodeParameter(name, itemIndex, spare, { skipValidation: true });
	for (const field of fields) {
		if (!isShown(field, (name) => (name in values ? values[name] : entered(name, '')))) continue;
		const given = entered(field.name, field.default);
		const value = isLeftToCredential(field, context) ? setting(field.fromCredential) : given;
		const format = formatOf(field, context, itemIndex);
		const formatted = format ? { ...field, format } : field;
		values[field.name] = readField(formatted, value, field.displayName, timeZone);
	}
	return values as Params<F>;
}

function formatOf(
	{ format, formatBy }: Field,
	context: Pick<IExecuteFunctions, 'getNodeParameter'>,
	itemIndex: number,
): Format | undefined {
	if (!formatBy) return format;
	const option: unknown = context.getNodeParameter(`options.${formatBy.option}`, itemIndex, '');
	return formatBy.format(asText(option) ?? '');
}

/** An expression that gives nothing is a mistake, and must not make another number send, say. */
const isLeftToCredential = (
	field: Field,
	context: Pick<IExecuteFunctions, 'getNode'>,
): field is Field & { fromCredential: string } =>
	field.fromCredential !== undefined &&
	[undefined, null, ''].includes(unwrapLocator(context.getNode().parameters[field.name]) as null);

/** A locator's value. */
const unwrapLocator = (given: unknown) =>
	isObject(given) && '__rl' in given ? given.value : given;
