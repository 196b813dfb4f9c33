import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../values/json';
import type { Field } from '../fields/field';
import type { HttpRequest } from '../http/request';
import type { Execution } from './execution';

/**
 * Names what a request was about, by the fields of the operation whose IDs are in it: `'Ticket' "42"`.
 * Undefined if there are none.
 */
export function nameMissingRecord(
	{ context, operation }: Execution,
	item: number,
	request: HttpRequest,
): string | undefined {
	const entered = (name: string): unknown =>
		context.getNodeParameter(name, item, '', { skipValidation: true });
	const sent = new Set(valuesIn(request));
	const named = [...idsIn(operation.fields, entered)].filter(([, id]) => sent.has(id));
	return named.map(([label, id]) => `'${label}' "${id}"`).join(' or ') || undefined;
}

/** The IDs that the user entered, those in the options, too, but for the account's: it is not a record. */
function* idsIn(
	fields: readonly Field[],
	entered: (name: string) => unknown,
): Generator<readonly [label: string, id: string]> {
	for (const { displayName, name, type, fromCredential, options } of fields) {
		if (type === 'collection') {
			const added: IDataObject = asObject(entered(name));
			yield* idsIn((options ?? []) as readonly Field[], (option) => added[option]);
		}
		const isId = type === 'resourceLocator' || name.endsWith('Id');
		if (!isId || fromCredential !== undefined) continue;
		const value = entered(name);
		const id = asText(isObject(value) ? value.value : value)?.trim();
		if (id) yield [displayName, id];
	}
}

/** The path's segments, and all texts in the query and the body. */
const valuesIn = ({ path, query, body }: HttpRequest): string[] => [
	...path.split('/').map(decodeURIComponent),
	...textsIn([query, body]),
];

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return Array.isArray(value) || isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
