import { asText } from '../shared/values/json';

/** Baileys' WebMessageInfo.Status. Evolution writes DELETED for every number that it does not know. */
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
