import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../../shared/values/json';
import type { GatewayEvent } from '../../shared/trigger/event';
import { omitEmpty } from '../../shared/values/omit-empty';

/** The only documented event: https://whatsapi.cc/developers, "What we send your webhook". */
export const STATUS_UPDATED = 'message.status_updated';

/** Reads a webhook payload; returns no event if it has no name. */
export function readEvents(raw: IDataObject): GatewayEvent[] {
	const event = asText(raw.event);
	if (event === undefined) return [];
	const data = asObject(raw.data);
	const messageId = asText(data.messageId);
	const status = asText(data.status);
	const recipient = asText(data.to);
	const { metadata } = data;
	return [
		{
			event,
			id: idOf(raw, event, data),
			...omitEmpty({
				timestamp: asText(raw.timestamp),
				gateway: 'whatsApi',
				messageId,
				status,
				to: recipient,
				phone: recipient,
				deliveredAt: asText(data.deliveredAt),
				readAt: asText(data.readAt),
				failedAt: asText(data.failedAt),
				errorMessage: asText(data.errorMessage),
				metadata: isObject(metadata) ? metadata : undefined,
			}),
			raw,
		},
	];
}

/**
 * Includes the time of a status, because a message can fail again after Retry. For undocumented events, a
 * hash of the content.
 */
function idOf(
	raw: IDataObject,
	event: string,
	{ messageId, status, ...data }: IDataObject,
): string {
	if (event === STATUS_UPDATED && asText(messageId) && asText(status)) {
		const since = asText(data[`${asText(status)}At`]) ?? asText(raw.timestamp);
		return [messageId, status, since].filter(Boolean).join(':');
	}
	return createHash('sha256').update(JSON.stringify(raw)).digest('hex');
}
