import type { IDataObject } from 'n8n-workflow';
import type { GatewayApi } from '../../../shared/action/operation';
import type { HttpRequest } from '../../../shared/http/request';
import { readSentMessage } from './read-sent-message';

/** Sends the contents in order, and returns the last message sent. */
export async function deliver(
	api: GatewayApi,
	requests: readonly HttpRequest[],
): Promise<IDataObject> {
	const records: IDataObject[] = [];
	for (const request of requests) records.push(await api.call(request, readSentMessage));
	const messageIds = records.map(({ messageId }) => messageId);
	return { ...records.at(-1), ...(records.length > 1 && { messageIds }) };
}
