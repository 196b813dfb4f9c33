import { asText } from '../shared/values/json';

/** Baileys' WebMessageInfo.Status. Evolution maps unknown numbers to DELETED. */
const STATUSES = new Map([
	['ERROR', 'failed'],
	['PENDING', 'pending'],
	['SERVER_ACK', 'sent'],
	['DELIVERY_ACK', 'delivered'],
	['READ', 'read'],
	['PLAYED', 'played'],
]);

export const statusOf = (status: unknown): string =>
	STATUSES.get(asText(status) ?? '') ?? 'unknown';
