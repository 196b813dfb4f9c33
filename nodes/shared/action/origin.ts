import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ExplainedError } from '../http/explained-error';
import type { Gateway } from '../gateway';
import { lastOfOneChat } from './one-chat';
import { isToolMode } from './tool-mode';

/** An earlier node's output items, as `$('Name')` returns them in an expression. */
interface Earlier {
	readonly item?: INodeExecutionData;
	all(): INodeExecutionData[];
}

type Output = () => Earlier;

/**
 * Finds the trigger's item that led to the current one, so that a reply needs no mapping even when
 * other nodes (an AI Agent, say) stand in between. Where a node has joined several items of one chat, it
 * is the last of the trigger. Throws ExplainedError if there is none.
 */
export function findOrigin(
	context: IExecuteFunctions,
	gateway: Gateway,
	itemIndex: number,
): IDataObject {
	const { name, nodeName = name, value } = gateway;
	const isTool = isToolMode(context);
	const current = context.getInputData()[itemIndex]?.json;
	if (!isTool && current?.gateway === value) return current;
	const nodes = isTool ? nodesOfAgent(context, value) : triggersBefore(context, value);
	const outputs = nodes.map((node) => outputOf(context, node, itemIndex));
	for (const output of outputs) {
		const item = isTool ? itemOfAgent(output, value, current) : itemFrom(output);
		if (item) return item.json;
	}
	const advice = isTool ? adviceToTool(nodeName) : adviceFor(nodeName, nodes, outputs);
	throw new ExplainedError('No message to reply to was found', advice);
}

const INSTEAD = "Or use the 'Send' operation and enter the recipient.";

const adviceToTool = (gateway: string): string =>
	`n8n doesn't tell tools which message they're used for. Pass one item at a time from a ${gateway} Trigger to the AI Agent. ${INSTEAD}`;

function adviceFor(gateway: string, nodes: readonly string[], outputs: readonly Output[]): string {
	const index = outputs.findIndex((output) => allOf(output).length > 0);
	const [first] = allOf(outputs[index]);
	if (first) {
		const trigger = nodes[index]?.replaceAll("'", "\\'");
		const field = ['ticketId', 'chatId'].find((one) => one in first.json) ?? 'phone';
		return `'${nodes[index]}' returned items from several chats, and n8n can't match this item to one of them. Use the 'Send' operation with an expression for the chat, such as {{ $('${trigger}').first().json.${field} }} for the chat of the first message.`;
	}
	return nodes.length > 0
		? `n8n can't match this item to an item of '${nodes.join("' or '")}'. ${INSTEAD}`
		: `Add a ${gateway} Trigger before this node. ${INSTEAD}`;
}

const triggersBefore = (
	context: IExecuteFunctions,
	value: string,
	node = context.getNode().name,
): string[] =>
	context
		.getParentNodes(node)
		.filter(({ type }) => type.endsWith(`.${value}Trigger`))
		.map(({ name }) => name);

/**
 * A tool has no parent; `$prevNode` is its agent or the agent's parent, depending on the agent's version.
 */
function nodesOfAgent(context: IExecuteFunctions, value: string): string[] {
	const { $prevNode } = context.getWorkflowDataProxy(0);
	const { name } = $prevNode as { name?: string };
	return name === undefined ? [] : [...triggersBefore(context, value, name), name];
}

/** The last argument: whole items, also where the workflow's setting `binaryMode` would give their JSON alone. */
const outputOf = (context: IExecuteFunctions, nodeName: string, itemIndex: number) => (): Earlier =>
	(context.getWorkflowDataProxy(itemIndex).$ as (name: string, isWhole: true) => Earlier)(
		nodeName,
		true,
	);

const itemFrom = (output: Output): INodeExecutionData | undefined =>
	attempt(() => output().item) ?? lastOfOneChat(allOf(output));

/**
 * n8n pairs a tool's item with none, and its content can come from the language model, which must not
 * decide who gets the reply. Of several items it may only name one by its ID.
 */
function itemOfAgent(
	output: Output,
	value: string,
	current: IDataObject | undefined,
): INodeExecutionData | undefined {
	const items = allOf(output).filter(({ json }) => json.gateway === value);
	const id = current?.id;
	const named = id === undefined ? undefined : items.find(({ json }) => json.id === id);
	return named ?? lastOfOneChat(items);
}

const allOf = (output: Output | undefined): INodeExecutionData[] =>
	attempt(() => output?.().all()) ?? [];

/** n8n throws where a node did not run in this execution, or where the pairing was lost on the way. */
export function attempt<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}
