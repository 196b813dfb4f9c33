import type { ICredentialType, INodeProperties, INodeType } from 'n8n-workflow';
import { fieldsIn, labelOf, partsOf, propertiesOf } from './labels.mts';

/** What a page can name: labels, and paths such as `Options → Split Text`. */
export type Names = Set<string>;

/** The names of nodes and credentials, as n8n's editor shows them. */
export const namesOf = (parts: ReadonlyArray<INodeType | ICredentialType>): Names =>
	new Set(
		parts.flatMap((part) => {
			const { displayName } = 'description' in part ? part.description : part;
			const properties = propertiesOf(part);
			return [displayName, ...fieldsIn(properties).flatMap(namesIn), ...operationsIn(properties)];
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

const pathFrom = (start: string) => (end: string) => `${start} → ${end}`;

/** Whether all steps of a path are there: `Options → Split Text → One Message per Paragraph`. */
export function isName(text: string, names: Names): boolean {
	const steps = text.split(' → ');
	const isStep = (step: string, index: number) => names.has(`${steps[index]} → ${step}`);
	return names.has(text) || (steps.length > 2 && steps.slice(1).every(isStep));
}
