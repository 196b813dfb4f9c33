import type { IDataObject } from 'n8n-workflow';
import type { GatewayApi } from '../../../shared/action/operation';
import type { RecordFilter } from '../../../shared/http/paging';
import { readLong } from '../../../shared/values/json';
import { jidOf } from '../../../shared/whatsapp/people';
import { messageList } from '../../responses';
import { findMessages } from './find-messages';
import type { Filters } from './find-messages';

/**
 * The newest saved messages that match the filters. Messages from people with a hidden ID (@lid) are saved
 * under it, with the phone number in an alternative field (2.3.7), own messages under the phone number: so
 * the chat of a phone number is looked up under both.
 */
export async function readMessages(
	api: GatewayApi,
	account: string,
	{ chatId, ...filters }: Filters,
	count = Infinity,
	keep?: RecordFilter,
): Promise<IDataObject[]> {
	const isPhone = chatId !== undefined && jidOf(chatId).endsWith('@s.whatsapp.net');
	const sources = [{ chatId }, ...(isPhone ? [{ phoneOfHidden: chatId }] : [])];
	const found = new Map<unknown, IDataObject>();
	for (const source of sources) {
		const request = findMessages(account, { ...filters, ...source });
		for await (const record of api.list(request, messageList, count, keep))
			found.set(record.id ?? record, record);
	}
	return [...found.values()].toSorted((one, other) => timeOf(other) - timeOf(one)).slice(0, count);
}

const timeOf = ({ messageTimestamp }: IDataObject) => Number(readLong(messageTimestamp) ?? 0);
