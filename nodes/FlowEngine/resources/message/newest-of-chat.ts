import type { IDataObject } from 'n8n-workflow';
import type { GatewayApi } from '../../../shared/action/operation';
import { readLong } from '../../../shared/message/long';
import { jidOf } from '../../../shared/whatsapp/people';
import { messageList } from '../../responses';
import { findMessages } from './find-messages';

/**
 * The newest saved messages of a chat. Messages from people with a hidden ID (@lid) are saved under it, with
 * the phone number in an alternative field (2.3.7), own messages under the phone number.
 */
export async function newestOfChat(
	api: GatewayApi,
	instance: string,
	chatId: string,
	count: number,
): Promise<IDataObject[]> {
	const isPhone = jidOf(chatId).endsWith('@s.whatsapp.net');
	const sources = [{ chatId }, ...(isPhone ? [{ phoneOfHidden: chatId }] : [])];
	const found: IDataObject[] = [];
	for (const source of sources) {
		const request = findMessages(instance, source);
		for await (const record of api.list(request, messageList, count)) found.push(record);
	}
	return found.toSorted((one, other) => timeOf(other) - timeOf(one)).slice(0, count);
}

const timeOf = ({ messageTimestamp }: IDataObject) => Number(readLong(messageTimestamp) ?? 0);
