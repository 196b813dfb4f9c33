import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
	type INodeTypeDescription,
} from 'n8n-workflow';

type Values = Record<string, unknown>;

/** The labels and notices that a description promises for a node with these parameters and the defaults. */
export function promisedTexts(
	description: INodeTypeDescription,
	node: INode,
	properties: readonly INodeProperties[] = description.properties,
	values: Values = withDefaults(description, node),
): string[] {
	const inner = (more: readonly INodeProperties[], within: unknown) =>
		promisedTexts(description, node, more, within as Values);
	return properties
		.filter(
			(property) => property.type !== 'hidden' && isShown(description, node, property, values),
		)
		.flatMap((property) => {
			const value = values[property.name] as Values | undefined;
			const set = Object.keys(value ?? {});
			const label = plain(property.displayName);
			if (property.type === 'collection') {
				const chosen = fieldsOf(property).filter(({ name }) => set.includes(name));
				return [label, ...inner(chosen, value)];
			}
			if (property.type === 'fixedCollection') {
				const groups = groupsOf(property).filter(({ name }) => set.includes(name));
				return [
					label,
					...groups.flatMap((group) =>
						[value?.[group.name]].flat().flatMap((entry) => inner(group.values, entry)),
					),
				];
			}
			return [label];
		});
}

/** The same parameters with every option added, at its default. */
export function withAllOptions(description: INodeTypeDescription, node: INode): INode {
	const filled = (property: INodeProperties): unknown => {
		if (property.type === 'collection') {
			const shown = fieldsOf(property).filter((field) => isShown(description, node, field, {}));
			return Object.fromEntries(shown.map((field) => [field.name, filled(field)]));
		}
		if (property.type === 'fixedCollection') {
			return Object.fromEntries(
				groupsOf(property).map(({ name, values }) => {
					const entry = Object.fromEntries(values.map((field) => [field.name, filled(field)]));
					return [name, property.typeOptions?.multipleValues ? [entry] : entry];
				}),
			);
		}
		return property.default;
	};
	const collections = description.properties.filter(
		(property) =>
			/collection/i.test(property.type) && isShown(description, node, property, node.parameters),
	);
	const all = Object.fromEntries(collections.map((one) => [one.name, filled(one)]));
	return { ...node, parameters: { ...node.parameters, ...all } as INodeParameters };
}

/** A text as the user reads it, without its tags. */
export const plain = (html: string): string =>
	html
		.replace(/<\/?(br|ul|li|p)>/g, ' ')
		.replace(/<[^>]*>/g, '')
		.replace(/\s+/g, ' ')
		.trim();

const isShown = (
	description: INodeTypeDescription,
	node: INode,
	property: INodeProperties,
	values: Values,
) =>
	NodeHelpers.displayParameter(
		values as INodeParameters,
		property,
		node,
		description,
		withDefaults(description, node),
	);

/** What the user did not touch counts, too. */
const withDefaults = (description: INodeTypeDescription, node: INode): INodeParameters =>
	NodeHelpers.getNodeParameters(
		description.properties,
		node.parameters,
		true,
		false,
		node,
		description,
	) ?? {};

const fieldsOf = ({ options = [] }: INodeProperties) => options as INodeProperties[];
const groupsOf = ({ options = [] }: INodeProperties) => options as INodePropertyCollection[];

/** What the user sees at once, but for what is in collections. */
export const shownProperties = (description: INodeTypeDescription, node: INode) =>
	description.properties.filter((property) =>
		isShown(description, node, property, node.parameters),
	);

/** The dropdowns that the user sees at once. */
export const shownChoices = (description: INodeTypeDescription, node: INode): INodeProperties[] =>
	shownProperties(description, node).filter(
		({ type }) => type === 'options' || type === 'multiOptions',
	);

/** The fields of a node whose choices come from the gateway, those of its options included. */
export const shownLists = (description: INodeTypeDescription, node: INode): INodeProperties[] => {
	const fieldsShownIn = (collection: INodeProperties) =>
		fieldsOf(collection).filter((field) => isShown(description, node, field, {}));
	return shownProperties(description, node)
		.flatMap((property) => (property.type === 'collection' ? fieldsShownIn(property) : [property]))
		.filter(
			({ modes, typeOptions }) =>
				typeOptions?.loadOptionsMethod !== undefined ||
				modes?.some((mode) => mode.typeOptions?.searchListMethod !== undefined),
		);
};

/** Name and description of each choice that a dropdown offers. */
export const choicesOf = ({ options = [] }: INodeProperties): string[] =>
	(options as INodePropertyOptions[]).flatMap(({ name, description }) =>
		description ? [plain(name), plain(description)] : [plain(name)],
	);
