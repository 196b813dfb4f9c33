import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject, omitEmpty } from '../../shared/values/json';
import { bound } from '../../shared/message/bound-payload';
import type { GatewayEvent } from '../../shared/trigger/event';
import { digestOf, joinId } from '../../shared/trigger/event-id';

/** The only documented event: https://whatsapi.cc/developers, "What we send your webhook". */
export const STATUS_UPDATED = 'message.status_updated';

/** Reads a webhook payload; returns no event if it has no name. Never throws, and bounds the payload first. */
export function readEvents(payload: IDataObject): GatewayEvent[] {
	const { value, truncated } = bound(payload);
	const raw = asObject(value);
	const event = asText(raw.event);
	if (!event) return [];
	const data = asObject(raw.data);
	const messageId = asText(data.messageId);
	const status = asText(data.status);
	const recipient = asText(data.to);
	const { metadata } = data;
	return [
		{
			event,
			id: (event === STATUS_UPDATED && statusId(data, raw)) || digestOf(payload),
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
				truncated,
			}),
			raw,
		},
	];
}

/** Includes the time of the status, because a message can fail again after Retry. */
function statusId({ messageId, status, ...data }: IDataObject, { timestamp }: IDataObject) {
	const since = asText(data[`${asText(status)}At`]) ?? asText(timestamp);
	return joinId(messageId, status, ...(since ? [since] : []));
}
