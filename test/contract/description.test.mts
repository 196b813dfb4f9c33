import { readdirSync, readFileSync } from 'node:fs';
import { isResourceLocatorValue, NodeHelpers } from 'n8n-workflow';
import type {
	INodeParameters,
	INodeProperties,
	INodePropertyMode,
	INodePropertyOptions,
	INodeType,
	IWorkflowBase,
} from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { lintExpanded } from '../support/lint.mts';
import { node } from '../support/n8n.mts';
import { loadNodes } from '../support/package.mts';

const NAMES = manifest.n8n.nodes.map((file) => file.replace(/^.*\/(\w+)\.node\.js$/, '$1'));
const isAction = (name: string) => !name.endsWith('Trigger');

let nodes: ReadonlyMap<string, INodeType>;
const descriptionOf = (className: string) => {
	const name = `${className[0]?.toLowerCase()}${className.slice(1)}`;
	const found = nodes.get(`${manifest.name}.${name}`);
	if (!found) throw new Error(`No node ${name}`);
	return found.description;
};

beforeAll(async () => {
	nodes = await loadNodes();
});

describe("n8n's lint", () => {
	let complaints: Record<string, string[]>;
	beforeAll(() => {
		complaints = lintExpanded(Object.fromEntries(NAMES.map((name) => [name, descriptionOf(name)])));
	});

	test.each(NAMES)('%s passes when written out', (className) => {
		expect(complaints[className]).toEqual([]);
	});
});

/** Each resource and operation with the parameters that the user sees for it, at its defaults. */
function operationsOf(className: string) {
	const optionsOf = (name: string, values: object) =>
		(visible(className, values).find((property) => property.name === name)?.options ??
			[]) as INodePropertyOptions[];
	return optionsOf('resource', {}).flatMap(({ value: resource }) =>
		optionsOf('operation', { resource }).map((operation) => ({
			resource,
			operation,
			fields: visible(className, { resource, operation: operation.value }),
		})),
	);
}

function visible(className: string, values: object): INodeProperties[] {
	const description = descriptionOf(className);
	const subject = node('Node', `${manifest.name}.${description.name}`);
	const parameters = NodeHelpers.getNodeParameters(
		description.properties,
		values as never,
		true,
		false,
		subject,
		description,
	);
	return description.properties.filter((property) =>
		NodeHelpers.displayParameter(parameters ?? {}, property, subject, description),
	);
}

/** Something that n8n takes for a filled-in field. */
const filled = ({ type, modes }: INodeProperties) =>
	type === 'resourceLocator'
		? { __rl: true, mode: modes?.at(-1)?.name ?? '', value: '={{ $json.x }}' }
		: '={{ $json.x }}';

describe.each(NAMES)('%s', (className) => {
	test('a choice by expression demands no field that the other choices have', () => {
		const description = descriptionOf(className);
		const shownBy = new Set(
			description.properties.flatMap(({ displayOptions: { show, hide } = {} }) =>
				Object.keys({ ...show, ...hide }),
			),
		);
		for (const { resource, operation, fields } of operationsOf(className)) {
			const required = fields.filter((field) => field.required);
			const choices = fields.filter(
				({ name, ...field }) => shownBy.has(name) && !field.noDataExpression,
			);
			for (const { name } of choices) {
				const subject = node('Node', `${manifest.name}.${description.name}`, {
					parameters: {
						resource,
						operation: operation.value,
						...Object.fromEntries(required.map((field) => [field.name, filled(field)])),
						[name]: '={{ $json.choice }}',
					} as INodeParameters,
				});
				const issues = NodeHelpers.getNodeParametersIssues(
					description.properties,
					subject,
					description,
				);
				expect({ resource, operation: operation.value, name, issues }).toMatchObject({
					issues: null,
				});
			}
		}
	});
});

describe.each(NAMES.filter(isAction))('%s', (className) => {
	test('no operation shows a parameter twice', () => {
		for (const { fields } of operationsOf(className)) {
			const names = fields.map(({ name }) => name);
			expect(names).toEqual([...new Set(names)]);
		}
	});

	test('an action is a sentence without articles', () => {
		for (const { operation } of operationsOf(className)) {
			expect(operation.action).toMatch(/^[A-Z][a-z]+( AI| QR| [a-z]+)*$/);
			expect(operation.action).not.toMatch(/\b(a|an|the)\b/);
		}
	});

	test('a description adds to the name', () => {
		for (const { operation } of operationsOf(className)) {
			expect(operation.description).not.toBe(operation.action);
			expect(operation.description?.length).toBeGreaterThan(10);
		}
	});

	test('an AI agent can use it', () => {
		expect(descriptionOf(className).usableAsTool).toBe(true);
	});
});

const KNOWN = new Set<string>([
	...(['displayName', 'name', 'type', 'typeOptions', 'default', 'description', 'hint'] as const),
	...([
		'displayOptions',
		'options',
		'placeholder',
		'noDataExpression',
		'required',
		'modes',
	] as const),
] satisfies Array<keyof INodeProperties>);

/** The compiler takes any property of a field whose type is read from its literal. */
test.each(NAMES)(
	"%s has no property that n8n does not know, nor one of the engine's",
	(className) => {
		const unknown = (value: unknown): string[] => {
			if (typeof value !== 'object' || value === null) return [];
			const isField = 'displayName' in value && 'type' in value && 'default' in value;
			const others = isField ? Object.keys(value).filter((key) => !KNOWN.has(key)) : [];
			return [...others, ...Object.values(value).flatMap(unknown)];
		};
		expect(unknown(descriptionOf(className).properties)).toEqual([]);
	},
);

/** n8n's editor shows two lines (test/browser sees it), and a notice's lists and links (nodes/shared). */
test.each(NAMES)('%s says nothing that the editor would cut or drop', (className) => {
	const texts = (value: unknown): string[] => {
		if (typeof value !== 'object' || value === null) return [];
		const { value: choice, description, type, displayName } = value as Record<string, unknown>;
		const isChoice = choice !== undefined && typeof description === 'string';
		return [
			...(isChoice && description.length > 120 ? [description] : []),
			...(type === 'notice' && /<(?!\/?(a|ul|li)\b)/.test(String(displayName))
				? [String(displayName)]
				: []),
			...Object.values(value).flatMap(texts),
		];
	};
	expect(texts(descriptionOf(className).properties)).toEqual([]);
});

test.each(NAMES.filter((name) => !isAction(name)))(
	'%s answers and filters as promised',
	(className) => {
		const { properties, webhooks } = descriptionOf(className);
		expect(webhooks?.[0]).toMatchObject({ responseMode: 'onReceived', responseData: '' });
		const options = properties.find(({ name }) => name === 'options')?.options as INodeProperties[];
		const ownMessages = options.find(({ name }) => name === 'ownMessages');
		expect(ownMessages?.default ?? 'ignore').toBe('ignore');
	},
);

interface Locator extends INodeProperties {
	readonly modes: INodePropertyMode[];
}

/** Every resource locator among the properties, at any depth. */
const locatorsIn = (properties: unknown): Locator[] => {
	if (typeof properties !== 'object' || properties === null) return [];
	const inside = Object.values(properties).flatMap(locatorsIn);
	return 'modes' in properties ? [properties as Locator, ...inside] : inside;
};

test.each(NAMES)(
	'%s: n8n opens a list only in a mode named "list", and labels "id" By ID',
	(name) => {
		for (const { modes, ...locator } of locatorsIn(descriptionOf(name).properties)) {
			const modesOf = (type: string) => modes.filter((mode) => mode.type === type);
			expect({ ...locator, lists: modesOf('list').map((mode) => mode.name) }).toMatchObject({
				lists: ['list'],
			});
			for (const mode of modesOf('string')) {
				expect(mode.name === 'id').toBe(mode.displayName === 'By ID');
			}
		}
	},
);

const inFolder = (folder: string): string[] =>
	readdirSync(folder)
		.filter((name) => /\.(json|md)$/.test(name))
		.map((name) => `${folder}/${name}`);

test.each(inFolder('examples').filter((file) => file.endsWith('.json')))(
	'%s uses modes that its locators have',
	(file) => {
		const { nodes: used } = JSON.parse(readFileSync(file, 'utf8')) as IWorkflowBase;
		for (const { type, parameters } of used.filter((one) => nodes.has(one.type))) {
			const locators = locatorsIn(nodes.get(type)?.description.properties);
			for (const [name, value] of Object.entries(parameters)) {
				if (!isResourceLocatorValue(value)) continue;
				const modes = locators.filter((one) => one.name === name).flatMap((one) => one.modes);
				expect(modes.map((mode) => mode.name)).toContain(value.mode);
			}
		}
	},
);

/** n8n keeps it on paste and import: everyone who used the example would have the same URL. */
test('no example or page brings a webhookId', () => {
	const files = ['README.md', ...inFolder('examples'), ...inFolder('docs')];
	expect(files.filter((file) => /"webhookId"/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
