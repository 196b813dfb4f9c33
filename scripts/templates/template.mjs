/** @typedef {{ type: string, parameters: { content?: string }, credentials?: Record<string, unknown> }} Node */
/** @typedef {{ name: string, nodes: Node[], connections: object, settings?: object }} Workflow */

const PARTS =
	/^## (?<title>.+)\n\n(?<what>[^]+?)\n\n\*\*(?<when>Before you .+)\*\*\n(?<steps>1\. [^]+)$/;

/**
 * An example as n8n's template library takes it: without credentials, and with the text of its first sticky note as
 * its description.
 * @param {Workflow} workflow
 * @param {readonly string[]} categories
 * @param {{ name: string, homepage: string }} manifest
 */
export function templateOf({ name, nodes, connections, settings }, categories, manifest) {
	const note = nodes.find(({ type }) => type === 'n8n-nodes-base.stickyNote');
	const parts = PARTS.exec(note?.parameters.content ?? '')?.groups;
	if (!parts) throw new Error(`The first sticky note of "${name}" does not say what to do first.`);
	const description = `${parts['what']}

## ${parts['when']}

${parts['steps']}

## Requirements

- A self-hosted n8n with the community package [${manifest.name}](${manifest.homepage}): **Settings → Community Nodes → Install**.
${credentialTypes(nodes)
	.map((type) => `- A credential of the type \`${type}\`.`)
	.join('\n')}
`;
	const workflow = {
		nodes: nodes.map(({ credentials: _, ...node }) => node),
		connections,
		settings,
	};
	return { name, description, categories: categories.map((one) => ({ name: one })), workflow };
}

/** @param {readonly Node[]} nodes */
const credentialTypes = (nodes) => [
	...new Set(nodes.flatMap(({ credentials = {} }) => Object.keys(credentials))),
];
