import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ExplainedError } from './explained-error';
import type { Gateway } from './gateway';

/** The items that an earlier node put out, as `$('Name')` gives them in an expression. */
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
	{ name, value }: Gateway,
	itemIndex: number,
): IDataObject {
	const current = context.getInputData()[itemIndex]?.json;
	if (current?.gateway === value) return current;
	const triggers = context
		.getParentNodes(context.getNode().name)
		.filter(({ type }) => type.endsWith(`.${value}Trigger`));
	for (const trigger of triggers) {
		const item = itemFrom(context, trigger.name, itemIndex);
		if (item) return item.json;
	}
	throw new ExplainedError(
		'There is no message to reply to',
		triggers.length > 0
			? `n8n cannot tell which item of the ${name} Trigger this one comes from. Use the operation 'Send' and enter the recipient yourself.`
			: `Put a ${name} Trigger before this node, or use the operation 'Send' and enter the recipient yourself.`,
	);
}

function itemFrom(context: IExecuteFunctions, nodeName: string, itemIndex: number) {
	const earlier = context.getWorkflowDataProxy(itemIndex).$ as (name: string) => Earlier;
	return attempt(() => earlier(nodeName).item) ?? attempt(() => onlyItem(earlier(nodeName).all()));
}

/** n8n throws where a node did not run in this execution, or where the pairing was lost on the way. */
function attempt<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}

/** Where the pairing was lost, guessing could answer the wrong person; one item leaves nothing to guess. */
const onlyItem = (items: INodeExecutionData[]) => (items.length === 1 ? items[0] : undefined);
