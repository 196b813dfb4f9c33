import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { MessageField } from '../fields/field';
import type { Gateway } from '../gateway';
import { ExplainedError } from '../http/explained-error';
import { attempt, findOrigin } from './origin';
import { isToolMode } from './tool-mode';

/** Finds the item of the message that a field stands for; throws ExplainedError if there is none. */
export function findMessageItem(
	context: IExecuteFunctions,
	gateway: Gateway,
	itemIndex: number,
	{ fromMessage: { which }, displayName }: MessageField,
): IDataObject {
	const isReceived = which === 'received';
	const find = isReceived ? findOrigin : findSentMessage;
	const item = attempt(() => find(context, gateway, itemIndex));
	if (item) return item;
	throw new ExplainedError(
		isReceived
			? "The message that started the workflow wasn't found"
			: "The message that the workflow sent wasn't found",
		isReceived
			? `n8n can't match this item to an item of a ${gateway.nodeName ?? gateway.name} Trigger. Start the workflow with one, or fill in '${displayName}'.`
			: `Add this node after one with the 'Send' or 'Reply' operation, or fill in '${displayName}'.`,
	);
}

/** The last message that the workflow sent before an item: n8n pairs items across the nodes between. */
function findSentMessage(
	context: IExecuteFunctions,
	{ value }: Gateway,
	itemIndex: number,
): IDataObject | undefined {
	const current = context.getInputData()[itemIndex]?.json ?? {};
	if (isToolMode(context)) return undefined;
	if (isSent(current) || (current.gateway === value && current.fromMe === true)) return current;
	// `true`: whole items, also where the workflow's setting for binary data would give their JSON alone.
	const earlier = context.getWorkflowDataProxy(itemIndex).$ as (
		name: string,
		isWhole: true,
	) => { item?: { json: IDataObject } };
	return context
		.getParentNodes(context.getNode().name)
		.filter(({ type }) => type.endsWith(`.${value}`))
		.map(({ name }) => attempt(() => earlier(name, true).item?.json))
		.find((json) => json !== undefined && isSent(json));
}

/** Whether it is what Send and Reply put out. React, say, names a message, but no recipient. */
const isSent = ({ messageId, to }: IDataObject): boolean =>
	messageId !== undefined && to !== undefined;
