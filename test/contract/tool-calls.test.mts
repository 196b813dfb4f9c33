import { SupplyDataContext } from 'n8n-core';
import { createRunExecutionData } from 'n8n-workflow';
import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { additionalData, ITEMS, node, workflowOf } from '../support/n8n.mts';
import { loadNodes } from '../support/package.mts';
import { credentialsOf } from '../support/run-node.mts';
import { GATEWAYS } from './action-gateways.mts';
import type { Gateway } from './action-gateways.mts';

const TEXTS = ['First', 'Second', 'Third'];

let gateway: Gateway;
afterEach(() => gateway.stop());

/** Makes tool calls as the AI Agent 2 does: all at once, in order, in the execution that they share. */
async function callTool(type: string): Promise<unknown[]> {
	const credentials = { [gateway.credential]: gateway.credentials };
	const agent = node('Agent', ITEMS);
	const tool = node('Tool', type, {
		credentials: credentialsOf(credentials),
		parameters: {
			...gateway.send,
			message: "={{ $fromAI('text', '', 'string') }}",
		} as INode['parameters'],
	});
	const workflow = await workflowOf([agent, tool]);
	const additional = await additionalData(credentials);
	readInReverse(additional.credentialsHelper, TEXTS.length);
	const runData = createRunExecutionData();
	const subject = (await loadNodes()).get(type);
	const calls = TEXTS.map(async (text, runIndex) => {
		const input: INodeExecutionData[][] = [[{ json: { text } }]];
		const context = new SupplyDataContext(
			workflow,
			tool,
			additional,
			'trigger',
			runData,
			runIndex,
			[{ json: {} }],
			{},
			'ai_tool',
			{ node: agent, data: { main: [[{ json: {} }]] }, source: null },
			[],
			undefined,
			agent,
		);
		context.addInputData('ai_tool', input);
		return await subject?.execute?.call(context as unknown as IExecuteFunctions);
	});
	return await Promise.all(calls);
}

/** Lets so many readings of the credential end in the reverse order of their begin. */
function readInReverse(
	helper: Awaited<ReturnType<typeof additionalData>>['credentialsHelper'],
	count: number,
): void {
	const read = helper.getDecrypted.bind(helper);
	const ends: Array<() => void> = [];
	helper.getDecrypted = async (...args) => {
		const credential = await read(...args);
		await new Promise<void>((resolve) => {
			ends.push(resolve);
			if (ends.length === count) endNext();
		});
		setImmediate(endNext);
		return credential;
	};
	const endNext = () => ends.pop()?.();
}

test.each(Object.keys(GATEWAYS))(
	'%s: what an agent writes to one person at once arrives in its order',
	async (name) => {
		gateway = (await GATEWAYS[name]?.()) as Gateway;
		await callTool(`${manifest.name}.${name}`);
		expect(gateway.calls.map(({ body }) => JSON.stringify(body))).toEqual(
			TEXTS.map((text) => expect.stringContaining(text) as string),
		);
	},
);
