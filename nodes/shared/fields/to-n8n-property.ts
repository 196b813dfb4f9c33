import type { INodeProperties } from 'n8n-workflow';
import { isObject } from '../values/json';
import type { Field } from './field';

/** What only our engine reads, at any depth. */
const OURS: ReadonlySet<string> = new Set<keyof Field>([
	'format',
	'formatBy',
	'fromCredential',
	'fromMessage',
	'atLeastOne',
	'noBlankValues',
	'notBlank',
	'isList',
	'simplified',
]);

const MAY_BE_EMPTY = ['displayOptions', 'fromCredential', 'fromMessage'];

const byLabel = (a: Field, b: Field) => a.displayName.localeCompare(b.displayName);

/**
 * The field without what only our engine reads. n8n runs no node with an empty required field, and where
 * another field is an expression, it demands every field that depends on it: such fields are required by
 * our engine alone, as are those that the credential or a message may fill. Options to add are in the order of
 * their labels.
 */
export const toN8nProperty = (field: Field): INodeProperties => {
	const options = field.options as readonly Field[] | undefined;
	const sorted =
		field.type === 'collection' ? { ...field, options: options?.toSorted(byLabel) } : field;
	return JSON.parse(JSON.stringify(sorted, withoutOurs)) as INodeProperties;
};

function withoutOurs(key: string, value: unknown): unknown {
	if (OURS.has(key)) return undefined;
	if (!isObject(value) || !('required' in value)) return value;
	const { required, ...rest } = value;
	const isDemanded = required && !MAY_BE_EMPTY.some((key) => key in value);
	return isDemanded ? value : rest;
}
