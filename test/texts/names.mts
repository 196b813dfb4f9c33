import type { ICredentialType, INodeProperties, INodeType } from 'n8n-workflow';
import { fieldsIn, labelOf, type Labeled, partsOf, propertiesOf } from './labels.mts';

/** What a page can name: labels, and paths such as `Options → Split Text`. */
export type Names = Set<string>;

/** The names of nodes and credentials, as n8n's editor shows them. */
export const namesOf = (parts: ReadonlyArray<INodeType | ICredentialType>): Names =>
	new Set(
		parts.flatMap((part) => {
			const { displayName } = 'description' in part ? part.description : part;
			const properties = propertiesOf(part);
			return [
				displayName,
				...fieldsIn(properties).flatMap(namesIn),
				...operationsIn(properties),
				...('description' in part ? listedBy(part) : []),
			];
		}),
	);

function namesIn(field: INodeProperties): string[] {
	const labels = partsOf(field).map(labelOf);
	return [field.displayName, ...labels, ...labels.map(pathFrom(field.displayName))];
}

/** `Message → Send`, of all resources. */
function operationsIn(properties: readonly INodeProperties[]): string[] {
	const resources = properties.find(({ name }) => name === 'resource')?.options ?? [];
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) => {
			const of = displayOptions?.show?.['resource']?.[0];
			const resource = resources.find((one) => 'value' in one && one.value === of);
			return options.map(labelOf).map(pathFrom(labelOf(resource ?? {})));
		});
}

/** What n8n's list of nodes offers: `Reply to message` of an action node, `On message received` of a trigger. */
function listedBy({ description: { displayName, group, properties } }: INodeType): string[] {
	const operations = properties.filter(({ name }) => name === 'operation');
	const actions = operations.flatMap(({ options = [] }) =>
		options.map((option) => (option as Labeled).action ?? labelOf(option)),
	);
	if (!group.includes('trigger')) return actions;
	const events = properties.find((field) => ['Events', 'Trigger On'].includes(field.displayName));
	return (
		events?.options?.map((event) => `On ${labelOf(event).toLowerCase()}`) ?? [
			`On new ${displayName.replace(' Trigger', '')} event`,
		]
	);
}

const pathFrom = (start: string) => (end: string) => `${start} → ${end}`;

/** Whether all steps of a path are there: `Options → Split Text → One Message per Paragraph`. */
export function isName(text: string, names: Names): boolean {
	const steps = text.split(' → ');
	const isStep = (step: string, index: number) => names.has(`${steps[index]} → ${step}`);
	return names.has(text) || (steps.length > 2 && steps.slice(1).every(isStep));
}
