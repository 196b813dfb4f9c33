import { createHash, randomUUID } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Journal, JournalLine } from './journal';

/** The same for each try of a call, and for no other call of any n8n. */
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

/** The key of a later part of a message that the user gave a key. Nobody types it for another message. */
export const keyOfPart = (own: string, part: number): string => hash([own, part]);

const hash = (values: readonly unknown[]): string =>
	createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32);
