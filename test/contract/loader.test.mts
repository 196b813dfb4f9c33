import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Schema, validate } from 'jsonschema';
import { loadOutputSchema, PackageDirectoryLoader } from 'n8n-core';
import type { INodeTypeDescription } from 'n8n-workflow';
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import manifest from '../../package.json' with { type: 'json' };
import { started, stopAll } from './registering.mts';
import { GATEWAYS } from './registering-gateways.mts';

/** What n8n's own loader makes of the built package. */
let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = new PackageDirectoryLoader(resolve('.'));
	await loader.loadAll();
});

const isTrigger = ({ group }: INodeTypeDescription) => group.includes('trigger');
const descriptions = () =>
	Object.values(loader.nodeTypes).map(({ type }) => type.description as INodeTypeDescription);

test('every credential keeps its authentication when n8n copies it', () => {
	const offered = loader.types.credentials
		.map((credential) => ({ ...credential }))
		.filter(({ authenticate }) => authenticate !== undefined);
	expect(offered).toHaveLength(manifest.n8n.credentials.length);
	expect(JSON.parse(JSON.stringify(offered))).toEqual(
		offered.map(({ name }) => expect.objectContaining({ name, authenticate: {} })),
	);
});

test('n8n takes every action node for the latest version of itself', () => {
	// Otherwise, n8n doesn't offer Custom API Call.
	for (const { defaultVersion, version } of descriptions().filter((one) => !isTrigger(one))) {
		expect(defaultVersion ?? version).toBe(version);
		expect(version).toBe(1);
	}
});

test("every node has a hint for n8n's assistant, and its related nodes exist", () => {
	const own = descriptions().map(({ name }) => `${manifest.name}.${name}`);
	for (const { name, builderHint } of descriptions()) {
		expect({ name, hint: builderHint?.searchHint }).toEqual({ name, hint: expect.any(String) });
		const related = builderHint?.relatedNodes?.map(({ nodeType }) => nodeType) ?? [];
		expect(related.filter((type) => own.includes(type))).toHaveLength(1);
		const others = related.filter((type) => !own.includes(type));
		expect(others.filter((type) => !type.startsWith('@n8n/n8n-nodes-langchain.'))).toEqual([]);
	}
});

test.each(manifest.n8n.nodes)("the codex of %s names the node's version", (file) => {
	const codex = readFileSync(file.replace(/\.js$/, '.json'), 'utf8');
	const { nodeVersion } = JSON.parse(codex) as { nodeVersion: string };
	const { type } = Object.values(loader.nodeTypes).find(({ sourcePath }) => sourcePath === file)!;
	const { version } = type.description as INodeTypeDescription;
	expect(Number(nodeVersion)).toBe([version].flat().at(-1));
});

describe.each(GATEWAYS)('$trigger', (gateway) => {
	afterEach(stopAll);

	/** "npm run schemas" writes it. */
	test('n8n finds the schema of what it puts out', async () => {
		const { sourcePath } = loader.getNode(gateway.trigger);
		const schema = loadOutputSchema({
			nodeDir: dirname(resolve(sourcePath.replace('dist/', ''))),
			version: TRIGGER_VERSION,
			versionFallback: true,
		});
		const { sandbox, trigger } = await started(gateway);
		await trigger.publish();
		await sandbox.raise();
		const [[item] = []] = trigger.executions;
		expect(Object.keys(schema?.properties ?? {})).toEqual(Object.keys(item?.json ?? {}));
		expect(validate(item?.json, schema as Schema).errors).toEqual([]);
	});
});
