import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, omitEmpty } from '../../shared/values/json';
import { bound } from '../../shared/message/bound-payload';
import type { GatewayEvent } from '../../shared/trigger/event';
import { accountEventId, digestOf } from '../../shared/trigger/event-id';
import { SHAPES } from './event-shapes';

/**
 * Reads a webhook payload. The docs (https://whatsms.pt/en/docs, Webhooks) show only the data of
 * message.received; other events are assumed to have the same records, wrapped in their name or bare.
 */
export function readEvents(payload: IDataObject): GatewayEvent[] {
	const { value, truncated } = bound(payload);
	const raw = asObject(value);
	const event = asText(raw.event);
	if (!event) return [];
	const data = asObject(raw.data);
	const kind = event.split('.', 1)[0] ?? '';
	const account = asText(raw.tenantId);
	const timestamp = asText(raw.timestamp);
	const record = asObject(data[kind] ?? data);
	// What was cut off counts, too; when it was sent does not, where the record says when it changed.
	const digest = digestOf(event, account, record.updatedAt ? payload.data : payload);
	const shape = SHAPES.get(event) ?? SHAPES.get(kind);
	const { id = [], ...shaped } =
		shape?.({
			record,
			ticket: { id: data.ticketId ?? record.ticketId, ...asObject(data.ticket) },
			contact: {
				id: data.contactId ?? record.contactId,
				...asObject(data.contact ?? record.contact),
			},
			messageId: asObject(data.message).id ?? data.messageId,
			account,
			digest,
		}) ?? {};
	const known = {
		event,
		// If the record has no ID, events with equal content are duplicates.
		id: (id.length > 0 && accountEventId(account, ...id)) || digest,
		gateway: 'whatSms',
		...omitEmpty({ account, truncated }),
	};
	return [{ ...known, ...omitEmpty({ timestamp }), ...omitEmpty(shaped), ...known, raw }];
}
