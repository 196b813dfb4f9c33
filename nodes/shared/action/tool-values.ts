import type { IExecuteFunctions } from 'n8n-workflow';
import { ExplainedError } from '../http/explained-error';

/**
 * An AI Agent 2 with a batch size above 1 has n8n run the tool calls of several items under one run
 * index, by which `$fromAI` finds its values: it then finds those of another call. Throws
 * ExplainedError rather than send them once more.
 */
export function checkToolValues(context: IExecuteFunctions): void {
	if (!asksTheModel(context)) return;
	const own = context.getInputData()[0]?.json ?? {};
	const isMixedUp = Object.entries(own).some(
		([name, value]) => JSON.stringify(valueFound(context, name)) !== JSON.stringify(value),
	);
	if (!isMixedUp) return;
	throw new ExplainedError(
		'n8n mixed up the values of several tool calls',
		"Nothing was sent. Call this tool again with the same values. To avoid this, set 'Batch Size' to 1 in the options of the AI Agent.",
	);
}

const asksTheModel = (context: IExecuteFunctions): boolean =>
	/\$fromai\b/i.test(JSON.stringify(context.getNode().parameters));

function valueFound(context: IExecuteFunctions, name: string): unknown {
	try {
		return context.evaluateExpression(`{{ $fromAI(${JSON.stringify(name)}) }}`, 0);
	} catch {
		return undefined;
	}
}
