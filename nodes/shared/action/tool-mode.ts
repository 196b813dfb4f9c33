import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Whether an AI agent runs the node as a tool. n8n's newer agents have it run like any other node,
 * where `isToolExecution` says no; but it has the type that n8n makes for tools.
 */
export const isToolMode = (context: IExecuteFunctions): boolean =>
	context.isToolExecution() || context.getNode().type.endsWith('Tool');

/** Whether n8n has the node ask a person before an AI agent's tool runs. */
export const isHumanReview = (context: IExecuteFunctions): boolean =>
	context.getNode().type.endsWith('HitlTool');
