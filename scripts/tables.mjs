import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { markdownTable } from 'markdown-table';
import prettier from 'prettier';
import { exampleSections, gallery } from './gallery.mjs';

/**
 * @typedef {import('n8n-workflow').INodeProperties} Property
 * @typedef {import('n8n-workflow').INodePropertyOptions} Option
 * @typedef {new () => import('n8n-workflow').INodeType} NodeClass
 */

/** Renews what is between `<!-- operations WhatSms -->` and `<!-- /operations -->`, and the examples. @param {string} markdown */
export async function withTables(markdown) {
	const renewed = markdown
		.replace(
			/(<!-- (operations|events|statuses) (\w+) -->)[^]*?(<!-- \/\2 -->)/g,
			(_, start, kind, node, end) => {
				const properties = propertiesOf(node);
				const rows = kind === 'operations' ? operations(properties) : events(properties, kind);
				return `${start}\n\n${markdownTable(rows)}\n\n${end}`;
			},
		)
		.replace(/(<!-- gallery -->)[^]*?(<!-- \/gallery -->)/, `$1\n\n${gallery()}\n\n$2`)
		.replace(/(<!-- examples -->)[^]*?(<!-- \/examples -->)/, `$1\n\n${exampleSections()}\n\n$2`);
	return await formatted(renewed);
}

/** Renews what is between `<!-- table authenticity -->` and `<!-- /table -->`, if its tests were run. @param {string} markdown */
export async function withResults(markdown) {
	const renewed = markdown.replace(
		/(<!-- table ([\w-]+) -->)[^]*?(<!-- \/table -->)/g,
		(same, start, name, end) => {
			const file = `test-results/${name}.md`;
			return existsSync(file) ? `${start}\n\n${readFileSync(file, 'utf8')}\n\n${end}` : same;
		},
	);
	return await formatted(renewed);
}

/** @param {string} markdown */
async function formatted(markdown) {
	const style = await prettier.resolveConfig('docs/page.md');
	return await prettier.format(markdown, { ...style, parser: 'markdown' });
}

/** From the built package, as its users get it. @param {string} node */
function propertiesOf(node) {
	/** @type {Record<string, NodeClass>} */
	const classes = createRequire(import.meta.url)('../index.js');
	const Class = classes[node];
	if (!Class) throw new Error(`The documentation names a node that is not there: ${node}`);
	return new Class().description.properties;
}

/** @param {Property[]} properties */
const operations = (properties) => [
	['Resource', 'Operation', 'What it does'],
	...properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) => {
			const resource = property.displayOptions?.show?.resource?.[0];
			const label = optionsOf(properties, 'resource').find(({ value }) => value === resource)?.name;
			return optionsOf([property], 'operation').map(({ name, description }) => [
				label,
				`**${name}**`,
				description,
			]);
		}),
];

/** What a trigger can be started by. @param {Property[]} properties @param {string} kind */
const events = (properties, kind) => [
	[kind === 'events' ? 'Event' : 'Status', 'Its name at the gateway', 'When'],
	...optionsOf(properties, kind).map(({ name, value, description }) => [
		`**${name}**`,
		`\`${value}\``,
		description,
	]),
];

/** @param {Property[]} properties @param {string} name */
const optionsOf = (properties, name) =>
	/** @type {Option[]} */ (properties.find((property) => property.name === name)?.options ?? []);
