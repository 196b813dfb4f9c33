import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ExplainedError } from '../http/explained-error';
import type { Gateway } from '../gateway';
import { isToolMode } from './tool-mode';

/** An earlier node's output items, as `$('Name')` returns them in an expression. */
interface Earlier {
	readonly item?: INodeExecutionData;
	all(): INodeExecutionData[];
}

/**
 * Finds the trigger's item that led to the current one, so that a reply needs no mapping even when
 * other nodes (an AI Agent, say) stand in between. Throws ExplainedError if there is none.
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
	for (const node of nodes) {
		const earlier = () => earlierItems(context, node, itemIndex);
		const item = isTool ? itemOfAgent(earlier, value, current) : itemFrom(earlier);
		if (item) return item.json;
	}
	throw new ExplainedError('No message to reply to was found', adviceFor(nodeName, isTool, nodes));
}

function adviceFor(gateway: string, isTool: boolean, nodes: readonly string[]): string {
	const instead = "Or use the 'Send' operation and enter the recipient.";
	if (isTool)
		return `n8n doesn't tell tools which message they're used for. Pass one item at a time from a ${gateway} Trigger to the AI Agent. ${instead}`;
	// The names that the user gave them.
	return nodes.length > 0
		? `n8n can't match this item to an item of '${nodes.join("' or '")}'. ${instead}`
		: `Add a ${gateway} Trigger before this node. ${instead}`;
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

const earlierItems = (context: IExecuteFunctions, nodeName: string, itemIndex: number) =>
	(context.getWorkflowDataProxy(itemIndex).$ as (name: string) => Earlier)(nodeName);

const itemFrom = (earlier: () => Earlier): INodeExecutionData | undefined =>
	attempt(() => earlier().item) ?? attempt(() => onlyItem(earlier().all()));

/**
 * n8n pairs a tool's item with none, and its content can come from the language model, which must not
 * decide who gets the reply. Of several items it may only name one by its ID.
 */
function itemOfAgent(
	earlier: () => Earlier,
	value: string,
	current: IDataObject | undefined,
): INodeExecutionData | undefined {
	const items =
		attempt(() =>
			earlier()
				.all()
				.filter(({ json }) => json.gateway === value),
		) ?? [];
	return onlyItem(items) ?? items.find(({ json }) => json.id === current?.id);
}

/** n8n throws where a node did not run in this execution, or where the pairing was lost on the way. */
export function attempt<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}

/** Where the pairing is lost, a guess could reply to the wrong person; with a single item there is nothing to guess. */
const onlyItem = (items: INodeExecutionData[]) => (items.length === 1 ? items[0] : undefined);
