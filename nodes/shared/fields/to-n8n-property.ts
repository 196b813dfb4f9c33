import type { INodeProperties } from 'n8n-workflow';
import type { Field } from './field';

/** What only our engine reads, at any depth. */
const OURS: ReadonlySet<string> = new Set<keyof Field>([
	'format',
	'formatBy',
	'atLeastOne',
	'noBlankValues',
	'notBlank',
	'isList',
]);

/** The field without what only our engine reads. n8n would not run a node whose required field is empty. */
export function toN8nProperty({ required, fromCredential, ...field }: Field): INodeProperties {
	const drawn = { ...field, ...(required && !fromCredential && { required }) };
	return JSON.parse(
		JSON.stringify(drawn, (key, value: unknown) => (OURS.has(key) ? undefined : value)),
	) as INodeProperties;
}
