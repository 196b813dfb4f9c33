import type { ICredentialType, INodeProperties, INodeType } from 'n8n-workflow';

/** What a page can name: labels, and paths such as `Options → Split Text`. */
export type Names = Set<string>;

/** The names of nodes and credentials, as n8n's editor shows them. */
export const namesOf = (parts: ReadonlyArray<INodeType | ICredentialType>): Names =>
	new Set(
		parts.flatMap((part) => {
			const { displayName, properties } = 'description' in part ? part.description : part;
			return [displayName, ...properties.flatMap(namesIn), ...operationsIn(properties)];
		}),
	);

type Labeled = { displayName?: string; name?: string };

const labelOf = ({ displayName, name = '' }: Labeled) => displayName ?? name;

/** A field, its options, and what is in it. */
function namesIn(field: INodeProperties): string[] {
	const parts: Labeled[] = [...(field.options ?? []), ...(field.modes ?? [])];
	const inside = parts.flatMap((part) => {
		if ('values' in part) return (part.values as INodeProperties[]).flatMap(namesIn);
		return 'type' in part && 'default' in part ? namesIn(part as INodeProperties) : [];
	});
	const labels = parts.map(labelOf);
	return [field.displayName, ...labels, ...labels.map(pathFrom(field.displayName)), ...inside];
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
	if (names.has(text)) return true;
	return (
		steps.length > 2 &&
		steps.slice(1).every((step, index) => names.has(`${steps[index]} → ${step}`))
	);
}
