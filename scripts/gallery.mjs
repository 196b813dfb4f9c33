import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from 'github-slugger';
import { markdownTable } from 'markdown-table';
import manifest from '../package.json' with { type: 'json' };
import { SERVICES } from './cut/services.mjs';

/**
 * An example, as the note on its canvas describes it.
 * @typedef {{ name: string, node: string, title: string, text: string }} Example
 */

const FOLDER = 'examples';

/** A table of all examples, which links to `examples/README.md`. */
export const gallery = () =>
	markdownTable([
		['Gateway', 'Example'],
		...examplesByGateway().flatMap(({ gateway, examples }) =>
			examples.map(({ title }, index) => [
				index === 0 ? gateway : '',
				`[${title}](${FOLDER}/README.md#${slug(title)})`,
			]),
		),
	]);

/** What each example does, and how to set it up. */
export const exampleSections = () =>
	examplesByGateway()
		.flatMap(({ gateway, examples }) => [`## ${gateway}`, ...examples.map(section)])
		.join('\n\n');

/** @param {Example} example */
function section({ name, title, text }) {
	const picture = `docs/pictures/example-${name}.webp`;
	const shown = existsSync(picture) ? [`![${title}, in n8n](../${picture})`] : [];
	return [`### ${title}`, ...shown, withLeadIns(text), `File: [${name}.json](${name}.json)`].join(
		'\n\n',
	);
}

/** A note's bold lines are its headings; a page has headings of its own. @param {string} text */
const withLeadIns = (text) => text.replace(/^\*\*([^*]+)\*\*$/gm, '**$1:**');

function examplesByGateway() {
	const all = readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map(readExample);
	return SERVICES.map(({ title, node }) => ({
		gateway: title,
		examples: all.filter((example) => example.node.startsWith(node)),
	}));
}

/** @param {string} file @returns {Example} */
function readExample(file) {
	/** @type {{ nodes: import('n8n-workflow').INode[] }} */
	const { nodes } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
	const note = nodes.find(({ type }) => type === 'n8n-nodes-base.stickyNote');
	const [, title, text] = /^## (.+)\n+([^]+)$/.exec(String(note?.parameters.content)) ?? [];
	const prefix = `${manifest.name}.`;
	const own = nodes.find(({ type }) => type.startsWith(prefix));
	if (!title || !text || !own) throw new Error(`${file} has no note with a heading, or no node`);
	return { name: file.replace('.json', ''), node: own.type.slice(prefix.length), title, text };
}
