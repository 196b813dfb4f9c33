import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';
import { ExplainedError, inOneMessage } from '../../../http/explained-error';

/**
 * Converts what a hook throws into an n8n error. If publishing fails, n8n shows only the message, so the
 * message has to say everything.
 */
export function asHookError(node: INode, error: unknown) {
	if (!(error instanceof ExplainedError)) return new NodeOperationError(node, error as Error);
	const message = inOneMessage(error);
	const { httpCode, failure } = error;
	const more = failure && { failure };
	return httpCode === undefined
		? new NodeOperationError(node, message, more)
		: new NodeApiError(node, {}, { message, httpCode: `${httpCode}`, ...more });
}
