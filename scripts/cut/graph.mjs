import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/**
 * What each file imports, and which packages it needs.
 * @typedef {{ imports: string[], packages: string[] }} Imported
 * @typedef {ReadonlyMap<string, Imported>} Graph
 */

/** The imports of everything that can be in a single package; type-only ones count. @returns {Promise<Graph>} */
export async function readGraph() {
	const { output } = await cruise(
		['nodes', 'credentials', 'sandbox', 'test'],
		{ tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
		undefined,
		{ tsConfig: extractTSConfig('tsconfig.tools.json') },
	);
	if (typeof output === 'string') throw new Error(output);
	return new Map(
		output.modules.map(({ source, dependencies }) => {
			const own = dependencies.filter(({ dependencyTypes }) => dependencyTypes.includes('local'));
			const npm = dependencies.filter(({ dependencyTypes }) =>
				dependencyTypes.some((type) => type.startsWith('npm')),
			);
			return [
				source,
				{
					imports: own.map(({ resolved }) => resolved),
					packages: npm.map(({ module }) => packageOf(module)),
				},
			];
		}),
	);
}

/** "@n8n/node-cli/eslint" → "@n8n/node-cli". @param {string} module */
const packageOf = (module) =>
	module
		.split('/')
		.slice(0, module.startsWith('@') ? 2 : 1)
		.join('/');

/** These files and all that they import. @param {Graph} graph @param {Iterable<string>} files @returns {Set<string>} */
export function reachable(graph, files) {
	const found = new Set(files);
	for (const file of found) for (const next of graph.get(file)?.imports ?? []) found.add(next);
	return found;
}
