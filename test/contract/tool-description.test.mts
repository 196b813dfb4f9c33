import { NodeHelpers, Workflow } from 'n8n-workflow';
import type { INode, INodePropertyOptions, INodeType } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { node } from '../support/n8n.mts';
import { loadNodes } from '../support/package.mts';
import { toolOf } from '../support/tool-type.mts';

/** OpenAI's API rejects a longer description of a function. */
const LONGEST = 1024;

const NAMES = manifest.n8n.nodes
	.map((file) => /(\w+)\.node\.js$/.exec(file)?.[1] ?? '')
	.filter((name) => !name.endsWith('Trigger'));

let tools: Map<string, INodeType>;
beforeAll(async () => {
	const nodes = [...(await loadNodes()).values()];
	tools = new Map(nodes.map((subject) => [subject.constructor.name, toolOf(subject)]));
});

const toolNamed = (name: string): INodeType => {
	const tool = tools.get(name);
	if (!tool) throw new Error(`No ${name}`);
	return tool;
};

/** What n8n tells the model of a tool whose parameters were left as they are. */
function told(tool: INodeType, resource: string, operation: string): string {
	const type = `${manifest.name}.${tool.description.name}`;
	const subject = node('Tool', type, { parameters: { resource, operation } });
	const nodeTypes = {
		getByName: () => tool,
		getByNameAndVersion: () => tool,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [subject], connections: {}, active: false, nodeTypes });
	return NodeHelpers.getToolDescriptionForNode(workflow.nodes.Tool as INode, tool);
}

function operationsOf({ description: { properties } }: INodeType) {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options, displayOptions }) =>
			(options as INodePropertyOptions[]).map(({ value, action, description }) => ({
				resource: String(displayOptions?.show?.resource?.[0]),
				operation: String(value),
				action: String(action),
				description: String(description),
			})),
		);
}

/** What shows a secret, ends something, or costs a lot. */
const PEOPLE_ONLY = new Set([
	...['message.delete', 'group.leave', 'campaign.create', 'connection.logout'],
	...['session.delete', 'session.disconnect', 'account.register', 'account.rotateKey'],
	...['account.setCredentials', 'account.removeCredentials', 'account.setWebhook'],
	...['account.removeWebhook', 'billing.createCheckout', 'billing.getPortal'],
	...['connection.repairWebhook', 'session.repairWebhook', 'account.repairWebhook'],
]);

describe.each(NAMES)('%s', (name) => {
	test('the model learns what each operation does, and what its parameters are', () => {
		const tool = toolNamed(name);
		for (const { resource, operation, action, description } of operationsOf(tool)) {
			if (PEOPLE_ONLY.has(`${resource}.${operation}`) || operation === 'sendAndWait') continue;
			const text = told(tool, resource, operation);
			expect(text).toContain(`${action}. ${description.replace(/\.$/, '')}.`);
			expect(text.length).toBeLessThanOrEqual(LONGEST);
			expect(text).not.toMatch(/undefined|\[object|<\w/);
		}
	});

	test('what is for people only, or asks a person, has no description for a model', () => {
		const tool = toolNamed(name);
		for (const { resource, operation, action } of operationsOf(tool)) {
			if (!PEOPLE_ONLY.has(`${resource}.${operation}`) && operation !== 'sendAndWait') continue;
			expect(told(tool, resource, operation)).toBe(
				`${action} in ${tool.description.defaults.name}`,
			);
		}
	});

	test('only a tool has the field', () => {
		const { description } = toolNamed(name);
		const ordinary = { ...description, name: description.name.replace(/Tool$/, '') };
		for (const { resource, operation } of operationsOf(toolNamed(name))) {
			const parameters = { resource, operation };
			const isShown = (as: typeof description) => (property: (typeof description.properties)[0]) =>
				property.name === 'toolDescription' &&
				NodeHelpers.displayParameter(parameters, property, node('Node', ''), as);
			expect(description.properties.filter(isShown(ordinary))).toEqual([]);
			expect(description.properties.filter(isShown(description)).length).toBeLessThanOrEqual(1);
		}
	});
});

test('a parameter is explained by its description, its choices, its form, or an example', () => {
	const lines = told(toolNamed('FlowEngine'), 'message', 'react').split('\n');
	expect(lines).toEqual([
		'React to message. Add an emoji reaction to a message, or remove it.',
		'Parameters, if it has them:',
		'Chat: The chat with the message. e.g. +351 910 000 000',
		"Message ID: The Send operation and the trigger output it as 'messageId'. e.g. 3EB0A0C6D0B2F6E5C1D2",
		'Sent by Me: Whether the message was sent from this account.',
		expect.stringMatching(/^Sender ID: Who .*e\.g\. 351910000000@s\.whatsapp\.net$/),
		'Remove Reaction: Whether to remove your reaction instead of adding one.',
		'Emoji: One emoji, such as 👍.',
	]);
	expect(told(toolNamed('WhatSms'), 'ticket', 'update')).toContain(
		'Status: One of closed, open, pending.',
	);
});
