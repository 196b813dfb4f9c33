import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { ExplainedError } from '../http/explained-error';
import { inParallel } from '../http/parallel';
import type { DeliveryContext } from './delivery-context';
import type { GatewayEvent } from './event';
import { readEventFile } from './event-file';

const FILES_AT_A_TIME = 10;

/** For the gateway to give all files of a delivery: it waits for a response meanwhile. */
const TIMEOUT_MS = 12_000;

/** The events of a delivery as n8n's items. */
export async function toEventItems(
	delivery: DeliveryContext,
	events: readonly GatewayEvent[],
): Promise<INodeExecutionData[]> {
	const endsAt = Date.now() + TIMEOUT_MS;
	const items: INodeExecutionData[] = [];
	await inParallel(events.length, FILES_AT_A_TIME, async (index) => {
		const event = events[index];
		if (event) items[index] = await toEventItem(delivery, event, endsAt);
	});
	return items;
}

/** An event as n8n's item, its file as binary data. If that cannot be had, `mediaError` says why. */
async function toEventItem(
	delivery: DeliveryContext,
	event: GatewayEvent,
	endsAt: number,
): Promise<INodeExecutionData> {
	const { attachment, ...rest } = event;
	const json: IDataObject = rest;
	const downloadsMedia = delivery.parameters.options.downloadMedia === true;
	// A file that belongs to no message is what the event is about: a QR code.
	const isWanted = event.media === undefined ? attachment !== undefined : downloadsMedia;
	if (!isWanted) return { json };
	try {
		const { bytes, fileName, mimeType } = await readEventFile(delivery, event, endsAt);
		const data = await delivery.context.helpers.prepareBinaryData(bytes, fileName, mimeType);
		return { json, binary: { data } };
	} catch (error) {
		const description = error instanceof ExplainedError ? error.description : '';
		const message = error instanceof Error ? error.message : String(error);
		const mediaError = [message, description].filter(Boolean).join('. ');
		return { json: { ...json, mediaError } };
	}
}
