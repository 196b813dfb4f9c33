import type { IDataObject } from 'n8n-workflow';
import { listFields } from '../../../shared/fields/list-fields';
import { asObject } from '../../../shared/values/json';
import { boundPayload } from '../../../shared/message/bound-payload';
import { readMessage } from '../../../shared/message/message';
import type { RecordFilter } from '../../../shared/http/paging';
import { operation } from '../../../shared/action/operation';
import { anyMessageId } from '../../fields';
import { simplifyTo } from '../../../shared/fields/simplify';
import { account, chatFilter } from '../../locators';
import { readMessages } from './read-messages';
import { filtersOf } from '../../../shared/fields/collections';

const author = {
	displayName: 'Sent By',
	name: 'author',
	type: 'options',
	default: 'others',
	options: [
		{ name: 'Others', value: 'others' },
		{ name: 'Me', value: 'own' },
	],
} as const;

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'Retrieve a list of messages stored on the server, newest first',
	fields: [
		account,
		...listFields,
		filtersOf([
			{ displayName: 'After', name: 'after', type: 'dateTime', default: '' },
			{ displayName: 'Before', name: 'before', type: 'dateTime', default: '' },
			chatFilter,
			anyMessageId,
			author,
		]),
		simplifyTo(
			'messageId',
			'timestamp',
			'chatId',
			'phone',
			'senderName',
			'fromMe',
			'messageType',
			'text',
			'quotedText',
			'reaction',
		),
	],
	async run({ account, filters, returnAll, limit, simplify }, api) {
		/** The server ignores `fromMe: false` (observed). */
		const isWanted: RecordFilter = (record) =>
			!(filters.author === 'others' && asObject(record.key).fromMe === true) &&
			!(simplify && simplifyMessage(record, account) === undefined);
		const most = returnAll ? Infinity : limit;
		const records = await readMessages(api, account, filters, most, isWanted);
		return simplify ? records.map((record) => ({ ...simplifyMessage(record, account) })) : records;
	},
});

/** A message in the shape of the trigger; undefined for messages between WhatsApp clients. */
const simplifyMessage = (record: IDataObject, account: string) =>
	readMessage(boundPayload(record), { id: account, own: [], sentBy: 'phone' });
