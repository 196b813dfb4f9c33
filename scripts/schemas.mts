import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import manifest from '../package.json' with { type: 'json' };
import { GATEWAYS } from '../test/contract/action-gateways.mts';
import type { Gateway } from '../test/contract/action-gateways.mts';
import { runNode } from '../test/support/run-node.mts';

type Schema = { type: string; properties?: Record<string, Schema>; items?: Schema };

/** The JSON schema of a value, as n8n's editor reads it. */
function schemaOf(value: unknown): Schema {
	if (Array.isArray(value)) return { type: 'array', items: schemaOf(value[0] ?? '') };
	if (typeof value !== 'object') return { type: typeof value };
	if (value === null) return { type: 'null' };
	const entries = Object.entries(value).map(([name, part]) => [name, schemaOf(part)] as const);
	return { type: 'object', properties: Object.fromEntries(entries) };
}

/** The shape of what an operation puts out against its sandbox. */
async function outputSchema(name: string, gateway: Gateway, key: string) {
	const [resource = '', operation = ''] = key.split('.');
	const { items, error } = await runNode({
		type: `${manifest.name}.${name}`,
		parameters: { resource, operation, ...gateway.operations[key] },
		credentials: { [gateway.credential]: gateway.credentials },
		items: [gateway.origin],
	});
	if (!items[0]) throw error ?? new Error(`${key} put out nothing`);
	return { ...schemaOf(items[0].json), version: 1 };
}

for (const [name, start] of Object.entries(GATEWAYS)) {
	const gateway = await start();
	const { operations, undocumented = [] } = gateway;
	const keys = Object.keys(operations).filter((key) => !undocumented.includes(key));
	const folder = join('nodes', `${name[0]?.toUpperCase()}${name.slice(1)}`, '__schema__');
	await rm(folder, { recursive: true, force: true });
	for (const key of keys) {
		const file = join(folder, 'v1.0.0', `${key.replace('.', '/')}.json`);
		const schema = JSON.stringify(await outputSchema(name, gateway, key));
		const style = await resolveConfig(file);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, await format(schema, { ...style, filepath: file }));
	}
	await gateway.stop();
	console.log(`${name}: ${keys.length} output schemas`);
}
