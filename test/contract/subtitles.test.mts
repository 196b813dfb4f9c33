import { readFileSync } from 'node:fs';
import type { INodeParameters, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { loadNodes } from '../support/package.mts';
import { subtitleOf } from '../support/subtitle.mts';

const SERVICES = ['flowEngine', 'whatSms', 'whatsApi', 'whatsAppSessions'];

const propertiesOf = async (name: string): Promise<INodeProperties[]> => {
	const type = (await loadNodes()).get(`${manifest.name}.${name}`);
	if (!type) throw new Error(`No node ${name}`);
	return type.description.properties;
};

const optionsOf = (property: INodeProperties | undefined) =>
	(property?.options ?? []) as INodePropertyOptions[];

test.each(SERVICES)('%s says what its operation does', async (name) => {
	const properties = await propertiesOf(name);
	for (const list of properties.filter((property) => property.name === 'operation')) {
		const [resource] = list.displayOptions?.show?.resource ?? [];
		for (const { value: operation, action } of optionsOf(list)) {
			const shown = await subtitleOf(`${manifest.name}.${name}`, {
				resource,
				operation,
			} as INodeParameters);
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
	const shown = await subtitleOf(`${manifest.name}.${name}Trigger`, {
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
