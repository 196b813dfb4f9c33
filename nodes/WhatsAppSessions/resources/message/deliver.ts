import type { IDataObject } from 'n8n-workflow';
import { asText } from '../../../shared/values/json';
import type { GatewayApi } from '../../../shared/action/operation';
import { sendParts } from '../../../shared/action/send-parts';
import type { Headers } from '../../../shared/http/call-result';
import type { HttpRequest } from '../../../shared/http/request';
import { jidOf } from '../../../shared/whatsapp/people';
import { readSentMessageId } from '../../responses';

/** Sends the messages in order, and returns the last one. */
export async function deliver(
	api: GatewayApi,
	recipient: string,
	requests: readonly HttpRequest[],
): Promise<IDataObject> {
	// Additional Fields (JSON) may have replaced the recipient.
	const to = asText(requests[0]?.body?.to) ?? recipient;
	return {
		to,
		chatId: jidOf(to),
		status: 'sent',
		...(await sendParts(api, requests, readSentMessage)),
	};
}

/** The response has no time of the message; that of its Date header is close. */
function readSentMessage(body: unknown, { date }: Headers): IDataObject | undefined {
	const messageId = readSentMessageId(body);
	const time = Date.parse(String(date));
	return messageId === undefined
		? undefined
		: { messageId, sentAt: new Date(time || Date.now()).toISOString() };
}
