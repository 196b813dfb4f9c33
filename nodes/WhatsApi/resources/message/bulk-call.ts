import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../../../shared/http/explained-error';
import type { GatewayApi } from '../../../shared/action/operation';
import type { Field } from '../../../shared/fields/field';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { messages } from '../../responses';
import { matchIds } from './match-ids';
import type { BulkSend, MatchedId } from './match-ids';

export const messageIds = {
	displayName: 'Return Message IDs',
	name: 'messageIds',
	type: 'boolean',
	default: true,
	description:
		'Whether to look up the ID of each message after sending (one extra request per 200 messages). You need the ID to get or retry a message or match it in the trigger.',
} as const satisfies Field;

interface Batch {
	readonly batchId: string;
	readonly count: number;
	/** How many of them WhatsAPI did not take. It does not tell which. */
	readonly refused: number;
}

export const bulkRequest = (sends: readonly BulkSend[]): HttpRequest => ({
	method: 'POST',
	path: path`/messages/bulk`,
	body: { messages: [...sends] },
});

/** The outcome of each message of a call, in their order. */
export async function resultsOf(
	sends: readonly BulkSend[],
	{ batchId, failedCount }: IDataObject,
	withIds: boolean,
	api: GatewayApi,
): Promise<Array<IDataObject | ExplainedError>> {
	const batch = {
		batchId: String(batchId),
		count: sends.length,
		refused: Number(failedCount) || 0,
	};
	const ids = withIds ? matchIds(sends, await rowsOf(batch, api)) : undefined;
	return sends.map((send, index) => resultOf(send, batch, ids && { id: ids[index] }));
}

/** The messages of a batch; none if they cannot be read, or if the list is not all of this batch or not of it only. */
async function rowsOf(
	{ batchId, count, refused }: Batch,
	api: GatewayApi,
): Promise<IDataObject[] | undefined> {
	const rows: IDataObject[] = [];
	const request: HttpRequest = { method: 'GET', path: path`/messages`, query: { batchId } };
	try {
		for await (const row of api.list(request, messages))
			if (rows.push(row) > count) return undefined;
	} catch {
		return undefined;
	}
	return rows.length + refused < count && refused > 0 ? undefined : rows;
}

function resultOf(
	send: BulkSend,
	{ batchId, count, refused }: Batch,
	asked: { id: MatchedId | undefined } | undefined,
): IDataObject | ExplainedError {
	const isMissing = asked?.id === null && send.dry_run !== true;
	if (refused >= count || (refused > 0 && isMissing)) {
		return new ExplainedError(
			'WhatsAPI rejected this message',
			`It wasn't sent. WhatsAPI rejected ${refused} of ${count} messages without giving a reason. Check the number and values of this item. Batch ID: ${batchId}`,
		);
	}
	const isSure = refused === 0 || typeof asked?.id === 'string';
	const note = noteOn(isSure, send.dry_run === true ? undefined : asked);
	return {
		to: send.to,
		status: isSure ? (send.sendAt ? 'scheduled' : 'queued') : 'unknown',
		batchId,
		scheduledFor: send.sendAt ?? null,
		...(asked && { messageId: asked.id ?? null }),
		...(refused > 0 && { bulkFailed: refused }),
		...(note && { note }),
	};
}

function noteOn(isSure: boolean, asked: { id: MatchedId | undefined } | undefined) {
	if (!isSure) {
		return "WhatsAPI rejected some messages of this request (see 'bulkFailed') but doesn't say which. To list the accepted ones, use Message → Get Many with the filter 'Batch ID'.";
	}
	if (!asked || typeof asked.id === 'string') return undefined;
	return "The message ID of this item is unknown. To list all messages of the batch, use Message → Get Many with the filter 'Batch ID'.";
}
