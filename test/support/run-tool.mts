import { SupplyDataContext } from 'n8n-core';
import { makeHandleToolInvocation } from 'n8n-core/dist/execution-engine/node-execution-context/utils/get-input-connection-data.js';
import { createRunExecutionData, NodeConnectionTypes } from 'n8n-workflow';
import type { IDataObject, INode, INodeType, ISupplyDataFunctions } from 'n8n-workflow';
import { additionalData, node, workflowOf } from './n8n.mts';
import { credentialsOf } from './run-node.mts';
import type { Run } from './run-node.mts';

/** What the parameters take from an input item, they take from the model. */
const askedOfTheModel = (parameters: IDataObject) =>
	JSON.parse(
		JSON.stringify(parameters).replaceAll(/\$json\.(\w+)/g, "$fromAI('$1')"),
	) as INode['parameters'];

interface Tools {
	/** What n8n would save of the execution. */
	saved(): string;
	/** Hands out the tool, as n8n does for each item of a batch of an AI Agent 2, and for each call of an MCP client. */
	tool(): (input: IDataObject) => Promise<string>;
}

/** Runs a node as a tool of an AI Agent 2, or of an MCP Server Trigger, where there is no execution. */
export async function openTools(run: Run, executionId?: string): Promise<Tools> {
	const { type, types, parameters, credentials, settings } = run;
	const subject = node('Node', type, {
		parameters: askedOfTheModel(parameters),
		credentials: credentialsOf(credentials),
		...settings,
	});
	const workflow = await workflowOf([subject], types);
	const data = createRunExecutionData({});
	const more = await additionalData(credentials, { executionId } as never);
	const executeData = { data: {}, node: subject, source: null };
	const contextOf = (runIndex: number) =>
		new SupplyDataContext(
			workflow,
			subject,
			more,
			'webhook',
			data,
			runIndex,
			[],
			{},
			NodeConnectionTypes.AiTool,
			executeData,
			[],
		) as unknown as ISupplyDataFunctions;
	const nodeType = workflow.nodeTypes.getByNameAndVersion(type) as INodeType;
	return {
		saved: () => JSON.stringify(data),
		tool: () => makeHandleToolInvocation(contextOf, subject, nodeType, data) as never,
	};
}
