import { readFileSync } from 'node:fs';
import { NodeHelpers } from 'n8n-workflow';
import type { INodeParameters, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { node, workflowOf } from '../support/n8n.mts';
import { loadNodes } from '../support/package.mts';

const SERVICES = ['flowEngine', 'whatSms', 'whatsApi', 'whatsAppSessions'];

const propertiesOf = async (name: string): Promise<INodeProperties[]> => {
	const type = (await loadNodes()).get(`${manifest.name}.${name}`);
	if (!type) throw new Error(`No node ${name}`);
	return type.description.properties;
};

/** The line that n8n's canvas shows under a node, as its editor evaluates it. */
async function subtitleOf(name: string, parameters: INodeParameters): Promise<unknown> {
	const type = (await loadNodes()).get(`${manifest.name}.${name}`);
	if (!type) throw new Error(`No node ${name}`);
	const subject = node('Node', `${manifest.name}.${name}`, {
		typeVersion: [type.description.version].flat().at(-1) ?? 1,
	});
	subject.parameters =
		NodeHelpers.getNodeParameters(
			type.description.properties,
			parameters,
			true,
			false,
			subject,
			type.description,
		) ?? {};
	const { expression } = await workflowOf([subject]);
	return expression.getSimpleParameterValue(subject, type.description.subtitle, 'internal', {});
}

const optionsOf = (property: INodeProperties | undefined) =>
	(property?.options ?? []) as INodePropertyOptions[];

test.each(SERVICES)('%s says what its operation does', async (name) => {
	const properties = await propertiesOf(name);
	for (const list of properties.filter((property) => property.name === 'operation')) {
		const [resource] = list.displayOptions?.show?.resource ?? [];
		for (const { value: operation, action } of optionsOf(list)) {
			const shown = await subtitleOf(name, { resource, operation } as INodeParameters);
			expect([operation, shown]).toEqual([operation, action]);
		}
	}
});

test.each(SERVICES)('%sTrigger says what it starts on, in the words of its panel', async (name) => {
	const properties = await propertiesOf(`${name}Trigger`);
	const choice = properties.find(({ displayName }) => displayName === 'Trigger On');
	const options = optionsOf(choice);
	expect(options.length).toBeGreaterThan(1);
	const values = options.map(({ value }) => value);
	const shown = await subtitleOf(`${name}Trigger`, {
		[choice?.name ?? '']: values,
	} as INodeParameters);
	expect(shown).toBe(options.map((option) => option.name).join(', '));
});

test.each([
	['messaging', [...SERVICES, ...SERVICES.map((name) => `${name}Trigger`)]],
	['customer support', [...SERVICES, ...SERVICES.map((name) => `${name}Trigger`)]],
	['Evolution API', ['flowEngine', 'flowEngineTrigger']],
	['Baileys', ['flowEngine', 'flowEngineTrigger', 'whatsAppSessions', 'whatsAppSessionsTrigger']],
])("n8n's search for nodes finds by %s", (word, expected) => {
	const found = manifest.n8n.nodes.flatMap((file) => {
		const codex = JSON.parse(readFileSync(file.replace(/\.js$/, '.json'), 'utf8')) as Codex;
		return codex.alias.includes(word) ? [codex.node.replace(`${manifest.name}.`, '')] : [];
	});
	expect(found.sort()).toEqual([...expected].sort());
});

interface Codex {
	readonly node: string;
	readonly alias: readonly string[];
}
