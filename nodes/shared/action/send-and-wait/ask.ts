import { WAIT_INDEFINITELY } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isLoopback } from '../../http/base-url';
import { ExplainedError } from '../../http/explained-error';
import type { Execution } from '../execution';
import { openGatewayApi } from '../gateway-api';
import type { QuestionOperation } from '../operation';
import { readItem, taskOf } from '../run-item';
import { isHumanReview, isToolMode } from '../tool-mode';
import { keepQuestion } from './open-question';
import type { Question } from './question';

/**
 * Asks the person as an input item says, and lets the execution wait. What is returned here is seen only
 * until then: n8n outputs what the webhook returns.
 */
export async function ask(
	execution: Execution,
	operation: QuestionOperation,
	item: number,
): Promise<IDataObject> {
	const { context } = execution;
	if (isToolMode(context) && !isHumanReview(context)) throw notATool(operation.name);
	const params = readItem(execution, item);
	const api = openGatewayApi(execution, taskOf(execution, item, params));
	const run = String(context.evaluateExpression('{{ $runIndex }}', item));
	const link = context.getSignedResumeUrl({ run });
	requireSignature(context);
	const question = await operation.ask(params, { link, gateway: execution.gateway.value }, api);
	hintAtLoopback(context, link);
	keepQuestion(context, { run, question });
	const data = withoutResponse(question);
	outputAfterTimeout(context, item, { ...data, timedOut: true });
	const { until } = question;
	await context.putExecutionToWait(until === undefined ? WAIT_INDEFINITELY : new Date(until));
	return { data };
}

/** An older n8n (2.11, for one) takes a link without its signature, too, unless the node asks it not to. */
function requireSignature(context: IExecuteFunctions): void {
	const older = context as IExecuteFunctions & { setSignatureValidationRequired?(): void };
	older.setSignatureValidationRequired?.();
}

/** The fields of a response, for as long as there is none. */
function withoutResponse({ responseType, fields }: Question): IDataObject {
	const names = responseType === 'freeText' ? ['text'] : fields.map(({ label }) => label);
	return {
		...(responseType === 'approval' && { approved: false }),
		...Object.fromEntries(names.map((name) => [name, null])),
		respondedAt: null,
	};
}

/**
 * If no one responds in time, n8n outputs the node's input. An earlier approval in there must not pass
 * for this one.
 */
function outputAfterTimeout(context: IExecuteFunctions, item: number, data: IDataObject): void {
	context.getExecuteData().data.main = [[{ json: { data }, pairedItem: { item } }]];
}

function hintAtLoopback(context: IExecuteFunctions, link: string): void {
	const { hostname, host } = new URL(link);
	if (!isLoopback(hostname)) return;
	context.addExecutionHints({
		message: `The link starts with ${host}, so only the computer that runs n8n can open it. Set the environment variable N8N_WEBHOOK_URL (in older versions WEBHOOK_URL) to the public URL of your n8n, and restart it.`,
		location: 'outputPane',
	});
}

const notATool = (name: string) =>
	new ExplainedError(
		`'${name}' can't be a tool of an AI agent`,
		"To have a person review what the agent's tools do, add this node as a human review step between the agent and the tool.",
	);
