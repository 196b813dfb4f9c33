import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHelpers, type INode } from 'n8n-workflow';
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

type Saved = Pick<INode, 'type' | 'typeVersion' | 'parameters'>;

/** A collection in which nothing has been added is as if it was not there. */
const withoutEmpty = (parameters: INode['parameters']) =>
	Object.fromEntries(
		Object.entries(parameters).filter(([, value]) => JSON.stringify(value) !== '{}'),
	);

/** n8n keeps of a node's parameters those that its description knows and shows, and checks their values. */
async function expectUnchanged(what: string, { type, typeVersion, parameters }: Saved) {
	const { description } = (await loadNodes()).get(type) ?? {};
	if (!description) throw new Error(`${what}: there is no ${type} any more.`);
	const { properties, version } = description;
	const named = { id: '', name: what, type, typeVersion, parameters, position: [0, 0] } as INode;
	expect({ what, versions: [version].flat() }).toEqual({
		what,
		versions: expect.arrayContaining([typeVersion]),
	});
	const kept = NodeHelpers.getNodeParameters(
		properties,
		parameters,
		true,
		false,
		named,
		description,
	);
	expect({ what, ...kept }).toMatchObject({ what, ...withoutEmpty(parameters) });
	const filled = { ...named, parameters: kept ?? {} };
	const issues = NodeHelpers.getNodeParametersIssues(properties, filled, description);
	expect({ what, issues }).toEqual({ what, issues: null });
}

test('the workflows of this release are kept', () => {
	expect(VERSIONS).toContain(manifest.version);
});

describe.each(VERSIONS)('saved with %s', (version) => {
	test.each(readdirSync(join(__dirname, version, 'examples')))(
		'%s loads unchanged',
		async (file) => {
			const { nodes } = read<WorkflowJson>(version, 'examples', file);
			const own = nodes.filter(({ type }) => type.startsWith(`${manifest.name}.`));
			expect(own).not.toEqual([]);
			for (const node of own) await expectUnchanged(node.name, asAction(node));
		},
	);

	test.each(Object.keys(GATEWAYS))('each operation of %s requests what it did', async (name) => {
		const gateway = await GATEWAYS[name]?.();
		if (!gateway) throw new Error(`There is no ${name} any more.`);
		try {
			const saved = read<Record<string, SavedOperation>>(version, `${name}.json`);
			for (const [operation, { node, item, request }] of Object.entries(saved)) {
				await expectUnchanged(operation, node);
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
