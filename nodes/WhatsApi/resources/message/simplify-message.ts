import type { IDataObject } from 'n8n-workflow';
import { simplifyTo } from '../../../shared/fields/simplify';

/** The ten fields of a message that workflows use, named as sends output them, with WhatsAPI's own names. */
const FIELDS = {
	messageId: 'id',
	to: 'to',
	text: 'body',
	status: 'status',
	sentAt: 'sentAt',
	deliveredAt: 'deliveredAt',
	readAt: 'readAt',
	failedAt: 'failedAt',
	errorMessage: 'errorMessage',
	metadata: 'metadata',
};

export const simplify = simplifyTo(...Object.keys(FIELDS));

export const simplifyMessage = (message: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(FIELDS).map(([name, own]) => [name, message[own] ?? null]));
