import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { readEventFile } from './event-file';
import type { ExplainedError } from '../http/explained-error';
import type { TriggerGateway } from './trigger-gateway';
import type { GatewayEvent } from './event';

/** An event as n8n's item, its file as binary data. If that cannot be had, `mediaError` says why. */
export async function toEventItem(
	context: IWebhookFunctions,
	trigger: Pick<TriggerGateway, 'gateway' | 'media'>,
	downloadsMedia: boolean,
	event: GatewayEvent,
): Promise<INodeExecutionData> {
	const { attachment, ...rest } = event;
	const json: IDataObject = rest;
	// A file that belongs to no message is what the event is about: a QR code.
	const isWanted = event.media === undefined ? attachment !== undefined : downloadsMedia;
	if (!isWanted) return { json };
	try {
		const { bytes, fileName, mimeType } = await readEventFile(context, trigger, event);
		const data = await context.helpers.prepareBinaryData(bytes, fileName, mimeType);
		return { json, binary: { data } };
	} catch (error) {
		const { message, description } = error as Partial<ExplainedError>;
		const mediaError = [message, description].filter(Boolean).join('. ');
		return { json: { ...json, mediaError } };
	}
}
