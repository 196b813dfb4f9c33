import { parse, stringify } from 'yaml';

/** What builds, lints and tests a package, although no file of it imports it. */
const TOOLS = [
	'@n8n/node-cli',
	'@n8n/scan-community-package',
	'@swc/core',
	'@swc/jest',
	'@types/jest',
	'@types/node',
	'eslint',
	'jest',
	'n8n-core',
	'n8n-workflow',
	'prettier',
	'typescript',
];

const SCRIPTS = {
	build: 'n8n-node build',
	dev: 'n8n-node dev',
	lint: 'n8n-node lint && prettier --check .',
	typecheck: 'tsc --noEmit && tsc --noEmit --project tsconfig.tools.json',
	test: 'jest',
	prepublishOnly: 'n8n-node prerelease',
};

/**
 * The package.json of a single package: the bundle's, with one service in it.
 * @param {any} bundle its package.json
 * @param {import('./services.mjs').Service} service
 * @param {ReadonlySet<string>} imported the packages that its files import
 */
export function manifestOf(bundle, service, imported) {
	const { name, folder, description, keywords } = service;
	const homepage = repositoryOf(bundle, name);
	const isOwn = (/** @type {string} */ file) => file.includes(`/${folder}`);
	return {
		...bundle,
		name,
		description,
		keywords: ['n8n-community-node-package', 'n8n', 'whatsapp', 'messaging', ...keywords],
		homepage,
		repository: { type: 'git', url: `${homepage}.git` },
		scripts: SCRIPTS,
		n8n: {
			...bundle.n8n,
			credentials: bundle.n8n.credentials.filter(isOwn),
			nodes: bundle.n8n.nodes.filter(isOwn),
		},
		devDependencies: neededOf(bundle.devDependencies, imported),
	};
}

/** Where the repository of a package is. @param {{ homepage: string }} bundle @param {string} name */
export const repositoryOf = ({ homepage }, name) => homepage.replace(/[^/]+$/, name);

/** @template T @param {Record<string, T>} all @param {ReadonlySet<string>} imported */
function neededOf(all, imported) {
	const types = [...imported].map((name) => `@types/${name.replace(/^@(.*)\//, '$1__')}`);
	const needed = new Set([...TOOLS, ...imported, ...types]);
	return Object.fromEntries(Object.entries(all).filter(([name]) => needed.has(name)));
}

/** The bundle's lockfile for these packages; what it has beyond is never installed. @param {string} lockfile @param {object} devDependencies */
export function lockfileOf(lockfile, devDependencies) {
	const lock = parse(lockfile);
	const [root] = Object.values(lock.importers);
	root.devDependencies = Object.fromEntries(
		Object.entries(root.devDependencies).filter(([name]) => name in devDependencies),
	);
	return stringify(lock, { lineWidth: 0 });
}
