import { createRequire } from 'node:module';
import communityNodes from '@n8n/eslint-plugin-community-nodes';
import parser from '@typescript-eslint/parser';

// it comes without types
const nodesBase = createRequire(import.meta.url)('eslint-plugin-n8n-nodes-base');

/** What n8n's newer plugin, or its rules for community packages, want otherwise. */
const CONTRADICTED = new Set([
	// they want the literal 'main', which @n8n/community-nodes/node-connection-type-literal forbids
	'n8n-nodes-base/node-class-description-inputs-wrong-regular-node',
	'n8n-nodes-base/node-class-description-outputs-wrong',
	// of credentials in n8n itself, whose pages have names; those of a package have URLs
	'n8n-nodes-base/cred-class-field-documentation-url-miscased',
]);

/** @param {string} prefix @param {{ rules?: object | undefined }} plugin @param {RegExp} [named] */
const rulesOf = (prefix, plugin, named = /./) =>
	Object.fromEntries(
		Object.keys(plugin.rules ?? {})
			.filter((rule) => named.test(rule))
			.map((rule) => `${prefix}/${rule}`)
			.filter((rule) => !CONTRADICTED.has(rule))
			.map((rule) => [rule, 'error']),
	);

const shared = {
	languageOptions: { parser },
	plugins: { '@n8n/community-nodes': communityNodes, 'n8n-nodes-base': nodesBase },
};

/** Every rule that n8n has for nodes and credentials, as an error; "n8n-node lint" has some as warnings. */
export default [
	{
		...shared,
		files: ['nodes/**/*.ts'],
		rules: {
			...rulesOf('@n8n/community-nodes', communityNodes),
			...rulesOf('n8n-nodes-base', nodesBase, /^node-/),
		},
	},
	{
		...shared,
		files: ['credentials/**/*.ts'],
		rules: {
			...rulesOf('@n8n/community-nodes', communityNodes),
			...rulesOf('n8n-nodes-base', nodesBase, /^cred-/),
		},
	},
];
