import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { TRIGGER_VERSION } from '../nodes/shared/trigger/trigger-gateway.ts';
import manifest from '../package.json' with { type: 'json' };
import { GATEWAYS } from '../test/contract/action-gateways.mts';
import type { Gateway } from '../test/contract/action-gateways.mts';
import { GATEWAYS as TRIGGERS } from '../test/contract/registering-gateways.mts';
import { started, stopAll } from '../test/contract/registering.mts';
import type { RegisteringGateway } from '../test/contract/registering.mts';
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

/** The shape of what a trigger puts out when its sandbox delivers what it waits for first of all. */
async function deliveredSchema(gateway: RegisteringGateway) {
	const { sandbox, trigger } = await started(gateway);
	try {
		await trigger.publish();
		await sandbox.raise();
		const [[item] = []] = trigger.executions;
		if (!item) throw new Error(`${gateway.trigger} put out nothing`);
		return { ...schemaOf(item.json), version: 1 };
	} finally {
		await stopAll();
	}
}

async function write(file: string, schema: object) {
	const style = await resolveConfig(file);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, await format(JSON.stringify(schema), { ...style, filepath: file }));
}

const folderOf = (node: string) =>
	join('nodes', `${node[0]?.toUpperCase()}${node.slice(1)}`, '__schema__');

for (const [name, start] of Object.entries(GATEWAYS)) {
	const gateway = await start();
	const { operations, undocumented = [] } = gateway;
	const keys = Object.keys(operations).filter((key) => !undocumented.includes(key));
	const folder = folderOf(name);
	await rm(folder, { recursive: true, force: true });
	for (const key of keys) {
		const file = join(folder, 'v1.0.0', `${key.replace('.', '/')}.json`);
		await write(file, await outputSchema(name, gateway, key));
	}
	await gateway.stop();
	console.log(`${name}: ${keys.length} output schemas`);
}

for (const gateway of TRIGGERS) {
	const folder = folderOf(gateway.trigger.replace('Trigger', ''));
	const version = `v${TRIGGER_VERSION}.0`;
	await write(join(folder, version, 'output.json'), await deliveredSchema(gateway));
	console.log(`${gateway.trigger}: 1 output schema`);
}
