import { basename, resolve } from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };

/** Loads what package.json lists, from its TypeScript source, the way n8n's loader finds a class in a file. */
async function load<T>(file: string): Promise<T> {
	const source = resolve(file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
	const classes = (await import(source)) as Record<string, new () => T>;
	const Class = classes[basename(source).split('.', 1)[0] ?? ''];
	if (!Class) throw new Error(`${file} exports no class of its own name`);
	return new Class();
}

/** n8n, too, loads them once and then uses them for everything. */
const once = <T,>(load: () => Promise<T>) => {
	let loaded: Promise<T> | undefined;
	return async () => await (loaded ??= load());
};

/** Every node of the package, by its full type. */
export const loadNodes = once(async (): Promise<ReadonlyMap<string, INodeType>> => {
	const nodes = await Promise.all(manifest.n8n.nodes.map(load<INodeType>));
	return new Map(nodes.map((node) => [`${manifest.name}.${node.description.name}`, node]));
});

/** Every credential type of the package, by its name. */
export const loadCredentialTypes = once(async (): Promise<ReadonlyMap<string, ICredentialType>> => {
	const types = await Promise.all(manifest.n8n.credentials.map(load<ICredentialType>));
	return new Map(types.map((type) => [type.name, type]));
});
