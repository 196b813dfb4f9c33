import type { IDataObject } from 'n8n-workflow';
import { listFields } from '../../../shared/fields/list-fields';
import { asObject } from '../../../shared/values/json';
import { boundPayload } from '../../../shared/message/bound-payload';
import { readMessage } from '../../../shared/message/message';
import { operation } from '../../../shared/action/operation';
import { messageList } from '../../responses';
import { anyMessageId, simplify } from '../../fields';
import { chatFilter, instance } from '../../locators';
import { findMessages } from './find-messages';

const author = {
	displayName: 'Written By',
	name: 'author',
	type: 'options',
	default: 'others',
	options: [
		{ name: 'Others', value: 'others' },
		{ name: 'This Number', value: 'own' },
	],
} as const;

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'Get messages that the server has saved, the newest first',
	fields: [
		instance,
		...listFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			noBlankValues: true,
			options: [
				{ displayName: 'After', name: 'after', type: 'dateTime', default: '' },
				{ displayName: 'Before', name: 'before', type: 'dateTime', default: '' },
				chatFilter,
				anyMessageId,
				author,
			],
		},
		simplify,
	],
	request: ({ instance, filters }) => findMessages(instance, filters),
	list: messageList,
	/** The server ignores `fromMe: false` (observed). */
	filter:
		({ instance, filters: { author }, simplify }) =>
		(record) =>
			!(author === 'others' && asObject(record.key).fromMe === true) &&
			!(simplify && simplifyMessage(record, instance) === undefined),
	mapRecord: (record, { instance, simplify }) =>
		simplify ? { ...simplifyMessage(record, instance) } : record,
});

/** A message in the shape of the trigger; undefined for messages between WhatsApp clients. */
const simplifyMessage = (record: IDataObject, instance: string) =>
	readMessage(boundPayload(record), { id: instance, own: [], sentBy: 'phone' });
