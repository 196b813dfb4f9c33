import { createHash, randomUUID } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Journal, JournalLine } from './journal';

/** The same for each try of a call, and unique across all calls and all n8n instances. */
export const keyOfCall = (
	context: IExecuteFunctions,
	{ isKept }: Journal,
	{ id }: JournalLine,
): string =>
	isKept
		? hash([
				context.getInstanceId(),
				context.getWorkflow().id,
				context.getExecutionId(),
				context.getNode().id,
				id,
			])
		: randomUUID();

/** The key of a later part of a message that has a key from the user. Hashed, so that nobody else types it. */
export const keyOfPart = (own: string, part: number): string => hash([own, part]);

const hash = (values: readonly unknown[]): string =>
	createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32);
