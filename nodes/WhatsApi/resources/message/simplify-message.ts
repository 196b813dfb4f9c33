import type { IDataObject } from 'n8n-workflow';
import { simplifyTo } from '../../../shared/fields/simplify';

export const simplify = simplifyTo(
	'messageId',
	'to',
	'text',
	'status',
	'sentAt',
	'deliveredAt',
	'readAt',
	'failedAt',
	'errorMessage',
	'metadata',
);

/** The ten fields of a message that workflows use, named as sends output them. */
export const simplifyMessage = (message: IDataObject): IDataObject => ({
	messageId: message.id,
	to: message.to ?? null,
	text: message.body ?? null,
	status: message.status ?? null,
	sentAt: message.sentAt ?? null,
	deliveredAt: message.deliveredAt ?? null,
	readAt: message.readAt ?? null,
	failedAt: message.failedAt ?? null,
	errorMessage: message.errorMessage ?? null,
	metadata: message.metadata ?? null,
});
