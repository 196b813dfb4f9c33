import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../../shared/values/json';
import { boundPayload } from '../../shared/message/bound-payload';
import type { GatewayEvent } from '../../shared/trigger/event';
import { SHAPES } from './event-shapes';
import { omitEmpty } from '../../shared/values/omit-empty';

/**
 * Reads a webhook payload. The docs (https://whatsms.pt/en/docs, Webhooks) show only the data of
 * message.received; other events are assumed to have the same records, wrapped in their name or bare.
 */
export function readEvents(payload: IDataObject): GatewayEvent[] {
	const raw = boundPayload(payload);
	const event = asText(raw.event);
	if (event === undefined) return [];
	const data = asObject(raw.data);
	const kind = event.split('.', 1)[0] ?? '';
	const account = asText(raw.tenantId);
	const timestamp = asText(raw.timestamp);
	const record = asObject(data[kind] ?? data);
	const digest = createHash('sha256').update(JSON.stringify(raw)).digest('hex');
	const shape = SHAPES.get(event) ?? SHAPES.get(kind);
	const shaped = shape?.({
		record,
		ticket: { id: data.ticketId ?? record.ticketId, ...asObject(data.ticket) },
		contact: {
			id: data.contactId ?? record.contactId,
			...asObject(data.contact ?? record.contact),
		},
		account,
		digest: digest.slice(0, 16),
	});
	const known = {
		event,
		// If the record has no ID, events with equal content are duplicates.
		id: asText(shaped?.id) ?? digest,
		gateway: 'whatSms',
		...omitEmpty({ account }),
	};
	return [{ ...known, ...omitEmpty({ timestamp }), ...omitEmpty(shaped ?? {}), ...known, raw }];
}
