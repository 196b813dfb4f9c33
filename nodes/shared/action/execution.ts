import type { IExecuteFunctions } from 'n8n-workflow';
import { ExplainedError } from '../http/explained-error';
import type { Gateway } from '../gateway';
import { openJournal } from '../http/journal';
import type { Journal } from '../http/journal';
import type { Operation } from './operation';
import type { Output } from './output';
import { Pauses } from './pauses';
import { isToolMode } from './tool-mode';
import { checkToolValues } from './tool-values';
import { connect } from '../http/transport';
import type { Connection } from '../http/transport';
import { Waits } from './waits';

/** The state that all items of one execution of a node share. */
export interface Execution {
	readonly context: IExecuteFunctions;
	readonly gateway: Gateway;
	readonly operation: Operation;
	/** Whether an AI agent runs the node as a tool. */
	readonly isTool: boolean;
	readonly connection: Connection;
	readonly journal: Journal;
	readonly waits: Waits;
	readonly pauses: Pauses;
	/** An item has failed and the node does not continue on failure: start nothing new. */
	isStopped: boolean;
}

/** Throws ExplainedError if no item can run: for example, if the key must not be sent to the credential's base URL. */
export async function openExecution(
	context: IExecuteFunctions,
	gateway: Gateway,
): Promise<Execution> {
	const operation = findOperation(context, gateway);
	const isTool = isToolMode(context);
	if (operation.forPeopleOnly && isTool) {
		throw new ExplainedError(
			`AI agents aren't allowed to use '${operation.name}'`,
			"This operation reveals a secret or can't be undone. Use the node directly in the workflow instead.",
		);
	}
	if (context.isToolExecution()) checkToolValues(context);
	const waits = new Waits(gateway);
	const execution: Execution = {
		context,
		gateway,
		operation,
		isTool,
		connection: await connect(context, gateway, operation.needsNoCredential),
		journal: openJournal(context),
		waits,
		pauses: new Pauses(waits, context.getExecutionCancelSignal(), () => execution.isStopped),
		isStopped: false,
	};
	return execution;
}

/** Call it after an execution that did not throw: unless n8n retries it, the journal is no longer needed. */
export function closeExecution({ context, journal, waits }: Execution, output: Output): void {
	if (!output.isToBeRetried()) journal.close();
	const message = waits.hint();
	if (message) context.addExecutionHints({ message, location: 'outputPane' });
}

/** The same for all items: the parameter accepts no expression. */
function findOperation(context: IExecuteFunctions, gateway: Gateway): Operation {
	const resource = context.getNodeParameter('resource', 0);
	const value = context.getNodeParameter('operation', 0);
	const operation = gateway.resources
		.find((candidate) => candidate.value === resource)
		?.operations.find((candidate) => candidate.value === value);
	if (operation) return operation;
	throw new ExplainedError(
		`The resource "${String(resource)}" has no operation "${String(value)}"`,
		"Select the 'Resource' and 'Operation' again.",
	);
}
