import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHelpers, type INode, type INodeType } from 'n8n-workflow';
import type { WorkflowJson } from '../../lab/workflows.mts';
import manifest from '../../package.json' with { type: 'json' };
import { GATEWAYS } from '../contract/action-gateways.mts';
import { skipWaits } from '../support/clock.mts';
import { loadNodes } from '../support/package.mts';
import { firstRequest, type SavedOperation } from './operation.mts';

/** The workflows of each release, as they were saved then: nothing in these folders is ever changed. */
const VERSIONS = readdirSync(__dirname, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

skipWaits();

const read = <T,>(...path: string[]) =>
	JSON.parse(readFileSync(join(__dirname, ...path), 'utf8')) as T;

let types: ReadonlyMap<string, INodeType>;
beforeAll(async () => {
	types = await loadNodes();
});

/** A node as n8n loads it: its parameters are those that the description still knows and shows. */
function loaded(node: Pick<INode, 'type' | 'typeVersion' | 'parameters'>) {
	const { description } = types.get(node.type) ?? {};
	if (!description) throw new Error(`There is no ${node.type} any more.`);
	expect([description.version].flat()).toContain(node.typeVersion);
	const { properties } = description;
	const named = { id: '', name: '', position: [0, 0] as [number, number], ...node };
	return {
		parameters: NodeHelpers.getNodeParameters(
			properties,
			node.parameters,
			false,
			false,
			named,
			description,
		),
		issues: NodeHelpers.getNodeParametersIssues(properties, named, description),
	};
}

test('the workflows of this release are kept', () => {
	expect(VERSIONS).toContain(manifest.version);
});

describe.each(VERSIONS)('saved with %s', (version) => {
	test.each(readdirSync(join(__dirname, version, 'examples')))('%s loads unchanged', (file) => {
		const { nodes } = read<WorkflowJson>(version, 'examples', file);
		const own = nodes.filter(({ type }) => type.startsWith(`${manifest.name}.`));
		expect(own).not.toEqual([]);
		for (const node of own) {
			expect({ node: node.name, ...loaded(asAction(node)) }).toEqual({
				node: node.name,
				parameters: node.parameters,
				issues: null,
			});
		}
	});

	test.each(Object.keys(GATEWAYS))('each operation of %s requests what it did', async (name) => {
		const gateway = await GATEWAYS[name]?.();
		if (!gateway) throw new Error(`There is no ${name} any more.`);
		try {
			const saved = read<Record<string, SavedOperation>>(version, `${name}.json`);
			for (const [operation, { node, item, request }] of Object.entries(saved)) {
				const { parameters, issues } = loaded(node);
				expect({ operation, parameters, issues }).toEqual({
					operation,
					parameters: node.parameters,
					issues: null,
				});
				expect({ operation, ...(await firstRequest(gateway, { node, item })) }).toEqual({
					operation,
					...request,
				});
			}
		} finally {
			await gateway.stop();
		}
	});
});

/** n8n makes the forms for AI agents itself, of the node's own parameters. */
const asAction = (node: INode): INode => ({
	...node,
	type: node.type.replace(/(?:Hitl)?Tool$/, ''),
});
