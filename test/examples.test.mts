import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { markdownTable } from 'markdown-table';
import type { INode } from 'n8n-workflow';
import type { WorkflowJson } from '../lab/workflows.mts';
import manifest from '../package.json' with { type: 'json' };

const examples = readdirSync('examples')
	.filter((file) => file.endsWith('.json'))
	.map((file) => ({
		name: basename(file, '.json'),
		workflow: JSON.parse(readFileSync(`examples/${file}`, 'utf8')) as WorkflowJson,
	}));

const isGateway = ({ type }: INode) => type.startsWith(`${manifest.name}.`);
const isTool = ({ type }: INode) => type.endsWith('Tool');

const SENDS: readonly unknown[] = [
	...['send', 'reply', 'sendAndWait', 'sendToNumber', 'sendTemplate', 'sendBulk', 'retry'],
];

/** Whether it reaches a person. */
const isAnswer = ({ parameters: { resource, operation } }: INode) =>
	SENDS.includes(operation) || (resource === 'campaign' && operation === 'create');

/**
 * The most gateway nodes on a way to this node, with itself. A way begins at a trigger, or at a node that
 * asks a person: their response is the next message.
 */
function wayTo(node: INode, workflow: WorkflowJson, seen: readonly string[] = []): number {
	const before = workflow.nodes.filter(({ name }) => {
		const next = (workflow.connections[name]?.['main'] ?? []).flatMap((output) => output ?? []);
		return !seen.includes(name) && next.some((connection) => connection.node === node.name);
	});
	const ways = before.map((one) =>
		one.parameters['operation'] === 'sendAndWait' ? 1 : wayTo(one, workflow, [...seen, node.name]),
	);
	return Math.max(0, ...ways) + (isGateway(node) ? 1 : 0);
}

test('at most three gateway nodes from a message to its answer', () => {
	const rows = examples.map(({ name, workflow }) => {
		const nodes = workflow.nodes.filter(isGateway);
		const answers = nodes.filter((node) => isAnswer(node) && !isTool(node));
		const ways = answers.map((node) => wayTo(node, workflow));
		const longest = Math.max(0, ...ways);
		return { name, nodes: nodes.length, tools: nodes.filter(isTool).length, longest };
	});
	const head = ['Example', 'Gateway nodes', 'of these, tools', 'from message to answer'];
	const table = rows.map((row) => Object.values(row).map(String));
	process.stdout.write(`\n${markdownTable([head, ...table])}\n\n`);
	expect(rows.filter(({ longest }) => longest > 3)).toEqual([]);
	expect(rows.filter(({ longest }) => longest > 0).length).toBeGreaterThan(15);
});
