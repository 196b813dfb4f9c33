import type { INodeProperties } from 'n8n-workflow';
import { hideForMessage } from '../fields/hide-for-message';
import { withToolOutput } from '../fields/tool-fields';
import { toolDescription } from './tool-description';
import type { Operation, Resource } from './operation';
import type { Field } from '../fields/field';
import { toN8nProperty } from '../fields/to-n8n-property';

/** Builds the node's parameters from its resources: Resource, one Operation list for each, and their fields. */
export function describe(resources: readonly Resource[]): INodeProperties[] {
	return [
		resourceList(resources),
		...resources.map(operationList),
		...resources.flatMap(toolDescriptions),
		...resources.flatMap(fieldsOf),
	];
}

function resourceList(resources: readonly Resource[]): INodeProperties {
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources
			.map(({ name, value, description }) => ({ name, value, description }))
			.sort(byName),
		default: firstValue(resources),
	};
}

function operationList({ value: resource, operations }: Resource): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations
			.map(({ name, value, action, description }) => ({ name, value, action, description }))
			.sort(byName),
		default: firstValue(operations),
	};
}

/** A question is asked by a tool of its own, which n8n makes. */
const toolDescriptions = ({ value, operations }: Resource): INodeProperties[] =>
	operations
		.filter((operation) => !operation.forPeopleOnly && !('ask' in operation))
		.map((operation) => toolDescription(value, operation));

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);

const firstValue = ([first]: ReadonlyArray<{ value: string }>) => first?.value ?? '';

/** A field object shared by several operations of a resource becomes one parameter, shown for all of them. */
function fieldsOf({ value: resource, operations }: Resource): INodeProperties[] {
	const drawn: Field[] = [];
	const users = new Map<Field, Operation[]>();
	for (const operation of operations) {
		const fields = hideForMessage(withToolOutput(operation.fields));
		for (const field of fields) users.set(field, [...(users.get(field) ?? []), operation]);
		drawInOrder(drawn, fields);
	}
	return drawn.map((field) => {
		const operation = (users.get(field) ?? []).map(({ value }) => value);
		const property = toN8nProperty(field);
		// n8n stops at the first condition whose value is an expression, and shows the field.
		const show = { resource: [resource], operation, ...property.displayOptions?.show };
		return { ...property, displayOptions: { ...property.displayOptions, show } };
	});
}

/** Adds the fields that are missing, keeping the operation's own order. */
function drawInOrder(drawn: Field[], fields: readonly Field[]): void {
	let before = drawn.length;
	for (const field of fields.toReversed()) {
		const index = drawn.indexOf(field);
		if (index >= 0) before = index;
		else drawn.splice(before, 0, field);
	}
}
