import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { ICredentialType, INodeProperties, INodeType } from 'n8n-workflow';

/** The built nodes and credentials of the package, by their class names. */
export const PARTS: Record<string, INodeType | ICredentialType> = Object.fromEntries(
	Object.entries(
		createRequire(resolve('index.js'))(resolve('index.js')) as Record<
			string,
			new () => INodeType | ICredentialType
		>,
	).map(([name, Class]) => [name, new Class()]),
);

export const propertiesOf = (part: INodeType | ICredentialType): INodeProperties[] =>
	'description' in part ? part.description.properties : part.properties;

/** A field, an option, a mode, or a group of fields. */
export interface Labeled {
	displayName?: string;
	name?: string;
	type?: string;
	action?: string;
}

export const labelOf = ({ displayName, name = '' }: Labeled): string => displayName ?? name;

/** What is directly in a field: its options, modes, or fields. */
export const partsOf = (field: INodeProperties): Labeled[] => [
	...(field.options ?? []),
	...(field.modes ?? []),
];

/** Fields at any depth, notices left out. */
export const fieldsIn = (fields: readonly INodeProperties[]): INodeProperties[] =>
	fields.flatMap((field) => {
		const inside = partsOf(field).flatMap((part) => {
			if ('values' in part) return part.values as INodeProperties[];
			return 'type' in part && 'default' in part ? [part as INodeProperties] : [];
		});
		return [...(field.type === 'notice' ? [] : [field]), ...fieldsIn(inside)];
	});
