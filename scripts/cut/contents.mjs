import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { root } from '../bring-up/root.mjs';
import { reachable } from './graph.mjs';
import { lockfileOf, manifestOf } from './manifest.mjs';
import { BUNDLE, toSinglePackages } from './node-types.mjs';
import { changelogOf, readmeOf, withOwnPage } from './pages.mjs';
import { SERVICES } from './services.mjs';

/**
 * @typedef {import('./graph.mjs').Graph} Graph
 * @typedef {import('./services.mjs').Service} Service
 */

/** The same in every package. */
const COPIED = [
	'.editorconfig',
	'.github/workflows/publish.yml',
	'.gitignore',
	'.prettierignore',
	'LICENSE',
	'SECURITY.md',
	'eslint.config.mjs',
	'index.js',
	'jest.config.mjs',
	'pnpm-workspace.yaml',
];
const TEMPLATE = 'scripts/cut/template';

/** What Jest's configuration and the tests' support name, but do not import. */
const NAMED = [
	'test/support/package.mts',
	'test/support/jest/environment.cjs',
	'test/support/jest/runtime.cjs',
];

/** Every file of a single package, by its path there. @param {Service} service @param {Graph} graph @returns {Promise<Record<string, string>>} */
export async function contentsOf(service, graph) {
	const bundle = JSON.parse(read('package.json'));
	const source = sourceOf(service, graph);
	const tests = testsOf(service, graph, source);
	const code = [...source, ...tests].filter((file) => file !== 'package.json');
	const imported = new Set(code.flatMap((file) => graph.get(file)?.packages ?? []));
	const manifest = manifestOf(bundle, service, imported);
	const examples = examplesOf(service);
	const assets = filesIn(`nodes/${service.folder}`, `test/fixtures/${service.sandbox}`).filter(
		(file) => !/\.ts$|\/real-/.test(file),
	);
	const copied = [...code, ...assets, ...examples, ...COPIED].map((file) => [file, read(file)]);
	const fromTemplate = filesIn(TEMPLATE).map((file) => [
		path.relative(TEMPLATE, file),
		read(file).replaceAll('{{name}}', service.name),
	]);
	const { rootDirs: _, ...compilerOptions } = JSON.parse(read('tsconfig.json')).compilerOptions;
	const written = {
		'package.json': JSON.stringify(manifest),
		'tsconfig.json': JSON.stringify({ ...JSON.parse(read('tsconfig.json')), compilerOptions }),
		'tsconfig.tools.json': JSON.stringify({
			...JSON.parse(read('tsconfig.tools.json')),
			include: ['*.mjs', 'sandbox', 'test'],
		}),
		'README.md': readmeOf(read(`docs/${service.page}`), service, bundle, examples),
		'CHANGELOG.md': changelogOf(read('CHANGELOG.md'), service),
		'pnpm-lock.yaml': lockfileOf(read('pnpm-lock.yaml'), manifest.devDependencies),
	};
	const files = { ...Object.fromEntries([...copied, ...fromTemplate]), ...written };
	for (const [file, text] of Object.entries(files)) {
		const renamed = withOwnPage(toSinglePackages(text, [service]), service, bundle);
		const isNew = renamed !== text || file in written;
		files[file] = isNew ? await format(file, renamed) : text;
	}
	return files;
}

/** Nodes, credential, and all that they import. @param {Service} service @param {Graph} graph */
function sourceOf({ folder }, graph) {
	const own = [...graph.keys()].filter(
		(file) =>
			file.startsWith(`nodes/${folder}/`) || file === `credentials/${folder}Api.credentials.ts`,
	);
	return reachable(graph, own);
}

/** The tests of what is in the package, with all that they import: nothing of another gateway. @param {Service} service @param {Graph} graph @param {Set<string>} source */
function testsOf({ folder, sandbox }, graph, source) {
	const others = SERVICES.map((service) => `sandbox/${service.sandbox}/`).filter(
		(other) => other !== `sandbox/${sandbox}/`,
	);
	const isOwn = (/** @type {string} */ file) =>
		/^(nodes|credentials)\//.test(file)
			? source.has(file)
			: !others.some((other) => file.startsWith(other));
	const tests = [...graph.keys()]
		.filter((file) => file.endsWith('.test.mts'))
		.filter((file) => [`test/${folder}/`, 'test/shared/'].some((own) => file.startsWith(own)))
		.map((file) => [...reachable(graph, [file])])
		.filter((files) => files.every(isOwn));
	return new Set([...tests.flat(), ...reachable(graph, NAMED)]);
}

/** Those that need no other gateway. @param {Service} service */
function examplesOf(service) {
	return filesIn('examples').filter((file) => {
		const moved = toSinglePackages(read(file), [service]);
		return moved !== read(file) && !moved.includes(`"${BUNDLE}.`);
	});
}

/** @param {...string} folders those that do not exist are empty */
const filesIn = (...folders) =>
	folders
		.filter((folder) => fs.existsSync(path.join(root, folder)))
		.flatMap((folder) =>
			fs
				.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
				.map((file) => path.join(folder, file))
				.filter((file) => fs.statSync(path.join(root, file)).isFile())
				.sort(),
		);

/** @param {string} file */
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

/** @param {string} file @param {string} text */
async function format(file, text) {
	const { ignored, inferredParser } = await prettier.getFileInfo(file, {
		ignorePath: path.join(root, '.prettierignore'),
	});
	if (ignored || !inferredParser) return text;
	const style = await prettier.resolveConfig(path.join(root, file));
	return await prettier.format(text, { ...style, filepath: file });
}
