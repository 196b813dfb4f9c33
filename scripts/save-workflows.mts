import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { format, resolveConfig } from 'prettier';
import manifest from '../package.json' with { type: 'json' };
import { GATEWAYS } from '../test/contract/action-gateways.mts';
import { firstRequest, type SavedOperation } from '../test/upgrades/operation.mts';

/** Where the workflows of this release stay: later releases have to run them as they are. */
const folder = join('test/upgrades', manifest.version);

async function write(name: string, saved: Record<string, SavedOperation>) {
	const file = join(folder, `${name}.json`);
	const style = await resolveConfig(file);
	await writeFile(file, await format(JSON.stringify(saved), { ...style, filepath: file }));
}

await mkdir(folder, { recursive: true });
await cp('examples', join(folder, 'examples'), { recursive: true });
for (const [name, start] of Object.entries(GATEWAYS)) {
	const gateway = await start();
	const saved: Record<string, SavedOperation> = {};
	for (const [key, more] of Object.entries(gateway.operations)) {
		const [resource = '', operation = ''] = key.split('.');
		const parameters = { resource, operation, ...more } as INodeParameters;
		const node = { type: `${manifest.name}.${name}`, typeVersion: 1, parameters };
		const one = { node, item: gateway.origin };
		saved[key] = { ...one, request: await firstRequest(gateway, one) };
	}
	await gateway.stop();
	await write(name, saved);
}
