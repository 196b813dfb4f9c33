import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../action/operation';

/** The line under an action node on n8n's canvas: what its operation does. */
export const operationSubtitle = (resources: readonly Resource[]): string => {
	const actions = resources.flatMap(({ value, operations }) =>
		operations.map(({ value: operation, action }) => [`${value}.${operation}`, action] as const),
	);
	return `={{ ${lookUp(actions)}[$parameter["resource"] + "." + $parameter["operation"]] }}`;
};

/** The line under a trigger on n8n's canvas: the labels of what the `multiOptions` parameter starts it on. */
export const choicesSubtitle = (parameter: string, fields: readonly INodeProperties[]): string => {
	const options = fields.find(({ name }) => name === parameter)?.options ?? [];
	const labels = options.flatMap((option) =>
		'value' in option ? [[String(option.value), option.name] as const] : [],
	);
	return `={{ $parameter["${parameter}"].map((value) => ${lookUp(labels)}[value]).join(", ") }}`;
};

/** An object literal for an expression. n8n takes a brace at the start for a block, hence the parentheses. */
const lookUp = (entries: ReadonlyArray<readonly [string, string]>): string =>
	`(${JSON.stringify(Object.fromEntries(entries))})`;
