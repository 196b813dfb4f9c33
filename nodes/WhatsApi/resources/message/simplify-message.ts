import type { IDataObject } from 'n8n-workflow';

/** A message's ten fields that workflows ask for, under the names that sends put out. */
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
