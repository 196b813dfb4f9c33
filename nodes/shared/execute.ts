import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import { explain } from './explain';
import { ExplainedError } from './explained-error';
import type { Gateway } from './gateway';
import type { Operation } from './operation';
import { findOrigin } from './origin';
import { readParameters } from './parameters';
import { connect, isAnswer } from './transport';
import type { Answer, Connection, Outcome } from './transport';

/** Runs the chosen operation for each input item. Every output item is paired with its input item. */
export async function execute(
	context: IExecuteFunctions,
	gateway: Gateway,
): Promise<INodeExecutionData[][]> {
	const output: INodeExecutionData[] = [];
	let connection: Connection | undefined;
	for (const item of context.getInputData().keys()) {
		const pairedItem = { item };
		try {
			connection ??= await connect(context, gateway);
			const records = await runItem(context, gateway, connection, item);
			output.push(...records.map((json) => ({ json, pairedItem })));
		} catch (error) {
			const nodeError = asNodeError(context.getNode(), error, item);
			if (!context.continueOnFail()) throw nodeError;
			// n8n writes the message into `json`. If we did, Retry On Fail would repeat every item.
			output.push({ json: {}, error: nodeError, pairedItem });
		}
	}
	return [output];
}

async function runItem(
	context: IExecuteFunctions,
	gateway: Gateway,
	connection: Connection,
	item: number,
): Promise<IDataObject[]> {
	const operation = chosenOperation(context, gateway, item);
	const params = readParameters(context, operation.fields, item);
	const request = operation.request(params, () => findOrigin(context, gateway, item));
	const outcome = await connection.send(request);
	const records = isSuccess(outcome) ? operation.output(outcome.body, params) : undefined;
	if (records === undefined) throw explain(gateway, request, outcome, connection);
	return Array.isArray(records) ? records : [records];
}

const isSuccess = (outcome: Outcome): outcome is Answer =>
	isAnswer(outcome) && outcome.status >= 200 && outcome.status < 300;

function chosenOperation(context: IExecuteFunctions, gateway: Gateway, item: number): Operation {
	const resource = context.getNodeParameter('resource', item);
	const value = context.getNodeParameter('operation', item);
	const operation = gateway.resources
		.find((candidate) => candidate.value === resource)
		?.operations.find((candidate) => candidate.value === value);
	if (operation) return operation;
	throw new ExplainedError(
		`${gateway.name} has no operation "${String(value)}" for "${String(resource)}"`,
		"Choose the 'Resource' and the 'Operation' again.",
	);
}

function asNodeError(node: INode, error: unknown, itemIndex: number) {
	if (!(error instanceof ExplainedError)) {
		return new NodeOperationError(node, error as Error, { itemIndex });
	}
	const { description, httpCode } = error;
	const message = `${error.message} [item ${itemIndex}]`;
	return httpCode === undefined
		? new NodeOperationError(node, message, { description, itemIndex })
		: new NodeApiError(node, {}, { message, description, httpCode: `${httpCode}`, itemIndex });
}
