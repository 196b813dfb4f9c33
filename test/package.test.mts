import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { markdownTable } from 'markdown-table';
import type {
	ICredentialType,
	INodeProperties,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';
import { createRedactor } from '../nodes/shared/http/redact.ts';
import manifest from '../package.json' with { type: 'json' };

/** What users get: the built package. */
const exported = createRequire(resolve('index.js'))(resolve('index.js')) as Record<
	string,
	new () => INodeType | ICredentialType
>;

const classOf = (file: string) => basename(file).split('.', 1)[0] ?? '';
const files = [...manifest.n8n.nodes, ...manifest.n8n.credentials];

test('index.js exports every node and credential by its name', () => {
	expect(Object.keys(exported).sort()).toEqual(files.map(classOf).sort());
});

test.each(manifest.n8n.nodes)('%s has its icons and its codex', (file) => {
	const { description } = new (exported[classOf(file)] as new () => INodeType)();
	const folder = dirname(file);
	const icons = Object.values(description.icon as Record<string, string>);
	expect(icons).toHaveLength(2);
	for (const icon of icons) expect(existsSync(join(folder, icon.replace('file:', '')))).toBe(true);
	const codex = JSON.parse(readFileSync(file.replace(/\.js$/, '.json'), 'utf8')) as object;
	expect(codex).toMatchObject({ node: `${manifest.name}.${description.name}`, resources: {} });
});

const COUNTED = { WhatSms: 20, FlowEngine: 35, WhatsApi: 20, WhatsAppSessions: 22 };

/** "Message: Send" of each operation that the user can choose. */
function operationsOf(name: string): string[] {
	const { properties } = new (exported[name] as new () => INodeType)().description;
	const optionsOf = ({ options = [] }: INodeProperties) => options as INodePropertyOptions[];
	const resources = properties
		.filter((property) => property.name === 'resource')
		.flatMap(optionsOf);
	return properties
		.filter((property) => property.name === 'operation')
		.flatMap((property) => {
			const [of] = property.displayOptions?.show?.['resource'] ?? [];
			const resource = resources.find(({ value }) => value === of)?.name;
			return optionsOf(property).map((operation) => `${resource}: ${operation.name}`);
		});
}

test.each(Object.entries(COUNTED))('the docs list the operations of %s: %d', (name, count) => {
	const pages = readdirSync('docs').map((page) => join('docs', page));
	const [table = ''] = pages
		.filter((page) => page.endsWith('.md'))
		.flatMap((page) => readFileSync(page, 'utf8').split(`<!-- operations ${name} -->`)[1] ?? [])
		.map((behind) => behind.split('<!-- /operations -->')[0]);
	const listed = [...table.matchAll(/^\| (\S.*?) +\| \*\*(.+?)\*\* /gm)];
	const operations = operationsOf(name);
	expect(listed.map(([, resource, operation]) => `${resource}: ${operation}`)).toEqual(operations);
	expect(new Set(operations).size).toBe(count);
});

/** Requires a built node in a Node.js of its own, as n8n does when it starts; n8n-workflow is there already. */
const MEASURE = `
	require('n8n-workflow');
	const began = performance.now();
	const Class = Object.values(require(process.argv[1]))[0];
	const { description } = new Class();
	const ms = performance.now() - began;
	console.log(JSON.stringify({ bytes: JSON.stringify(description).length, ms }));
`;
const LARGEST_BYTES = 90 * 1024;

test('no description weighs more than 90 KB', () => {
	const rows = manifest.n8n.nodes.map((file) => {
		const output = execFileSync('node', ['-e', MEASURE, resolve(file)], { encoding: 'utf8' });
		return { node: classOf(file), ...(JSON.parse(output) as { bytes: number; ms: number }) };
	});
	const cells = rows.map(({ node, bytes, ms }) => [
		node,
		`${(bytes / 1024).toFixed(1)} KB`,
		`${ms.toFixed(0)} ms`,
	]);
	process.stdout.write(`${markdownTable([['Node', 'Description', 'Loads in'], ...cells])}\n`);
	expect(rows.filter(({ bytes }) => bytes > LARGEST_BYTES)).toEqual([]);
});

test('n8n finds no dependency to install', () => {
	expect(manifest).not.toHaveProperty('dependencies');
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
});

test('nothing but what runs is published', () => {
	const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [{ files: packed }] = JSON.parse(output) as [{ files: Array<{ path: string }> }];
	// n8n's build copies each picture of the repository into dist
	const others = packed
		.map(({ path }) => path)
		.filter((path) => !/^dist\/(credentials|nodes)\//.test(path));
	expect(others.sort()).toEqual(['LICENSE', 'README.md', 'index.js', 'package.json']);
	for (const { path } of packed) expect(path).not.toMatch(/\.(ts|map|tsbuildinfo)$/);
});

test('the tables of docs/ are those of the built nodes', () => {
	const { status, stdout } = spawnSync('node_modules/.bin/gulp', ['docs', '--check'], {
		encoding: 'utf8',
	});
	expect({ status, stdout: status === 0 ? '' : stdout }).toEqual({ status: 0, stdout: '' });
});

test.each(manifest.n8n.credentials)(
	'errors show of %s all but the secrets and the URLs',
	(file) => {
		const { properties } = new (exported[classOf(file)] as new () => ICredentialType)();
		const credential = Object.fromEntries(properties.map(({ name }) => [name, `value of ${name}`]));
		const redact = createRedactor(credential);
		const shown = properties.filter(({ name }) => redact(`value of ${name}`) !== '***');
		const isPrivate = ({ name, typeOptions }: INodeProperties) =>
			typeOptions?.password === true || name.endsWith('Url');
		expect(shown).toEqual(properties.filter((property) => !isPrivate(property)));
	},
);
