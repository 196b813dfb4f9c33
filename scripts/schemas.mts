import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import manifest from '../package.json' with { type: 'json' };
import { GATEWAYS } from '../test/contract/action-gateways.mts';
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

/** Runs every operation against its sandbox, and writes down the shape of what comes out. */
for (const [name, start] of Object.entries(GATEWAYS)) {
	const gateway = await start();
	const folder = join('nodes', `${name[0]?.toUpperCase()}${name.slice(1)}`, '__schema__');
	await rm(folder, { recursive: true, force: true });
	for (const [key, parameters] of Object.entries(gateway.operations)) {
		const [resource = '', operation = ''] = key.split('.');
		const { items, error } = await runNode({
			type: `${manifest.name}.${name}`,
			parameters: { resource, operation, ...parameters },
			credentials: { [gateway.credential]: gateway.credentials },
			items: [gateway.origin],
		});
		if (error) throw error;
		const schema = JSON.stringify({ ...schemaOf(items[0]?.json), version: 1 });
		const file = join(folder, 'v1.0.0', resource, `${operation}.json`);
		await mkdir(dirname(file), { recursive: true });
		const style = await resolveConfig(file);
		await writeFile(file, await format(schema, { ...style, filepath: file }));
	}
	await gateway.stop();
	console.log(`${name}: ${Object.keys(gateway.operations).length} output schemas`);
}
