import type { INodeExecutionData } from 'n8n-workflow';
import { ExplainedError } from '../http/explained-error';
import { toBinaryData } from '../values/binary-data';
import type { OutputFile } from '../values/files';
import { inParallel } from '../http/concurrency';
import { omitEmpty } from '../values/json';
import type { DeliveryContext } from './delivery-context';
import type { GatewayEvent } from './event';
import { readEventFile } from './event-file';

/** While n8n reads a file, it holds it several times. */
const FILES_AT_A_TIME = 4;

/** For the gateway to give all files of a delivery: it waits for a response meanwhile. */
const TIMEOUT_MS = 12_000;

/** The events of a delivery as n8n's items. */
export async function toEventItems(
	delivery: DeliveryContext,
	events: readonly GatewayEvent[],
): Promise<INodeExecutionData[]> {
	const endsAt = Date.now() + TIMEOUT_MS;
	const { downloadMedia = false } = delivery.parameters.options;
	const made = events.map((event) => {
		const { attachment, ...json } = event;
		const item: INodeExecutionData = { json: omitEmpty(json) };
		// A file that belongs to no message is what the event is about: a QR code.
		const bringsFile = event.media === undefined ? attachment !== undefined : downloadMedia;
		return { event, item, bringsFile };
	});
	const withFile = made.filter(({ bringsFile }) => bringsFile);
	if (withFile.length > 0) {
		await inParallel(withFile.length, FILES_AT_A_TIME, async (index) => {
			const one = withFile[index];
			if (one) await addFile(delivery, one.event, one.item, endsAt);
		});
	}
	return made.map(({ item }) => item);
}

/** Adds an event's file as binary data. If that cannot be had, `mediaError` says why. */
async function addFile(
	delivery: DeliveryContext,
	event: GatewayEvent,
	item: INodeExecutionData,
	endsAt: number,
): Promise<void> {
	try {
		const file = await readEventFile(delivery, event, endsAt);
		const data = await toBinaryData(delivery.context.helpers, file);
		item.binary = { data };
	} catch (error) {
		item.json.mediaError = reasonOf(error);
	}
}

/** The file of one event, or why it cannot be had. */
export async function readMediaOf(
	delivery: DeliveryContext,
	event: GatewayEvent,
): Promise<{ readonly file?: OutputFile; readonly mediaError?: string }> {
	try {
		return { file: await readEventFile(delivery, event, Date.now() + TIMEOUT_MS) };
	} catch (error) {
		return { mediaError: reasonOf(error) };
	}
}

function reasonOf(error: unknown): string {
	const description = error instanceof ExplainedError ? error.description : '';
	const message = error instanceof Error ? error.message : String(error);
	return [message, description].filter(Boolean).join('. ');
}
