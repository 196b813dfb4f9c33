import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions } from 'n8n-workflow';
import { ExplainedError, inOneMessage } from '../http/explained-error';
import { isToolMode } from './tool-mode';

/** Converts an item's failure into an n8n error. */
export function toNodeError(context: IExecuteFunctions, error: unknown, itemIndex: number) {
	const node = context.getNode();
	if (error instanceof NodeOperationError || error instanceof NodeApiError) return error;
	if (!(error instanceof ExplainedError)) {
		return new NodeOperationError(node, error as Error, { itemIndex });
	}
	const { description, httpCode, failure } = error;
	// n8n passes only the message on to an AI model.
	const isForModel = isToolMode(context);
	const message = isForModel ? inOneMessage(error) : `${error.message} [item ${itemIndex}]`;
	const more = {
		itemIndex,
		...(!isForModel && { description }),
		...(failure && { failure }),
	};
	const nodeError =
		httpCode === undefined || isForModel
			? new NodeOperationError(node, message, more)
			: new NodeApiError(node, {}, { message, httpCode: `${httpCode}`, ...more });
	// n8n takes "preexistente" for the code EEXIST, and puts words of its own in place of ours.
	return Object.assign(nodeError, { message });
}
