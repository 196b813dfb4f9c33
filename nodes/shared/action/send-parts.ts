import type { IDataObject } from 'n8n-workflow';
import type { Read } from '../http/call-result';
import { ExplainedError } from '../http/explained-error';
import type { HttpRequest } from '../http/request';
import type { GatewayApi } from './operation';

/**
 * Sends the parts of a message in order; returns the record of the last one, with the IDs of all. If one
 * fails that has a substitute, the others are sent nevertheless, and then its error is thrown.
 */
export async function sendParts(
	api: GatewayApi,
	requests: readonly HttpRequest[],
	read: Read<IDataObject>,
): Promise<IDataObject> {
	const records: IDataObject[] = [];
	let failure: ExplainedError | undefined;
	for (const request of requests) {
		const record = await api.call(request, read).catch((error: unknown) => {
			if (!request.ifRefused || !(error instanceof ExplainedError)) throw error;
			failure ??= error;
		});
		if (record) records.push(record);
	}
	if (failure) throw failure;
	const messageIds = records.map(({ messageId }) => messageId);
	return { ...records.at(-1), ...(records.length > 1 && { messageIds }) };
}
