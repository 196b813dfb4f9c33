import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';
import { format, resolveConfig } from 'prettier';
import manifest from '../package.json' with { type: 'json' };
import { GATEWAYS } from '../test/contract/action-gateways.mts';
import { loadNodes } from '../test/support/package.mts';
import { BASE_URL, firstRequest, type SavedOperation } from '../test/upgrades/operation.mts';

const [version = manifest.version] = process.argv.slice(2);
/** Where the workflows of this release stay: later releases have to run them as they are. */
const folder = join('test/upgrades', version);

/** As n8n's editor saves them: without those that are as the description has them. */
async function asSaved(type: string, parameters: INodeParameters): Promise<INodeParameters> {
	const { description } = (await loadNodes()).get(type) ?? {};
	if (!description) throw new Error(`There is no ${type}.`);
	const node = { id: '', name: '', type, typeVersion: 1, position: [0, 0], parameters } as INode;
	const { properties } = description;
	const saved = NodeHelpers.getNodeParameters(
		properties,
		parameters,
		false,
		false,
		node,
		description,
	);
	return saved ?? {};
}

async function write(name: string, saved: Record<string, SavedOperation>) {
	const file = join(folder, `${name}.json`);
	const style = await resolveConfig(file);
	await writeFile(file, await format(JSON.stringify(saved), { ...style, filepath: file }));
}

await mkdir(folder, { recursive: true });
await cp('examples', join(folder, 'examples'), {
	recursive: true,
	filter: (file) => !file.endsWith('.md'),
});
for (const [name, start] of Object.entries(GATEWAYS)) {
	const gateway = await start();
	const saved: Record<string, SavedOperation> = {};
	for (const [key, more] of Object.entries(gateway.operations)) {
		const [resource = '', operation = ''] = key.split('.');
		const text = JSON.stringify({ resource, operation, ...more });
		const all = text.replaceAll(String(gateway.credentials['baseUrl']), BASE_URL);
		const type = `${manifest.name}.${name}`;
		const node = { type, typeVersion: 1, parameters: await asSaved(type, JSON.parse(all)) };
		const one = { node, item: gateway.origin };
		saved[key] = { ...one, request: await firstRequest(gateway, one) };
	}
	await gateway.stop();
	await write(name, saved);
}
