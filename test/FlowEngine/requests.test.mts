import type { IDataObject } from 'n8n-workflow';
import { flowEngine } from '../../nodes/FlowEngine/gateway.ts';

interface Row {
	/** resource.operation: what of it */
	name: string;
	params: IDataObject;
	request: IDataObject;
}

const instance = 'wa-d3m0aa';
const CHAT = '351910000000@s.whatsapp.net';
const GROUP = '120363025246125486@g.us';

const ROWS: Row[] = [
	{
		name: 'message.react: with an emoji',
		params: {
			instance,
			chatId: '351910000000',
			messageId: 'A1',
			fromMe: false,
			remove: false,
			reaction: '👍',
		},
		request: {
			method: 'POST',
			path: `/message/sendReaction/${instance}`,
			idempotent: true,
			body: { key: { id: 'A1', remoteJid: CHAT, fromMe: false }, reaction: '👍' },
		},
	},
	{
		name: 'message.react: in a group, taken off',
		params: {
			instance,
			chatId: GROUP,
			messageId: 'A1',
			fromMe: false,
			participant: '351920000000',
			remove: true,
		},
		request: {
			method: 'POST',
			path: `/message/sendReaction/${instance}`,
			idempotent: true,
			body: {
				key: {
					id: 'A1',
					remoteJid: GROUP,
					fromMe: false,
					participant: '351920000000@s.whatsapp.net',
				},
				reaction: '',
			},
		},
	},
	{
		name: 'message.edit',
		params: { instance, chatId: CHAT, messageId: 'A1', message: 'Olá!' },
		request: {
			method: 'POST',
			path: `/chat/updateMessage/${instance}`,
			idempotent: true,
			body: { number: CHAT, key: { id: 'A1', remoteJid: CHAT, fromMe: true }, text: 'Olá!' },
		},
	},
	{
		name: 'message.delete: an own one',
		params: { instance, chatId: CHAT, messageId: 'A1', fromMe: true, participant: '' },
		request: {
			method: 'DELETE',
			path: `/chat/deleteMessageForEveryone/${instance}`,
			body: { id: 'A1', remoteJid: CHAT, fromMe: true },
			fallback: {
				method: 'DELETE',
				path: `/chat/deleteMessage/${instance}`,
				body: { key: { id: 'A1', remoteJid: CHAT, fromMe: true } },
			},
		},
	},
	{
		name: 'message.getAll: all',
		params: { instance, filters: {} },
		request: {
			method: 'POST',
			path: `/chat/findMessages/${instance}`,
			readOnly: true,
			body: { where: {} },
		},
	},
	{
		name: 'message.getAll: some',
		params: {
			instance,
			filters: { chatId: '351910000000', author: 'own', after: '2026-06-01T09:00:00.000Z' },
		},
		request: {
			method: 'POST',
			path: `/chat/findMessages/${instance}`,
			readOnly: true,
			body: {
				where: {
					key: { remoteJid: CHAT, fromMe: true },
					messageTimestamp: { gte: '2026-06-01T09:00:00.000Z', lte: '2038-01-01T00:00:00.000Z' },
				},
			},
		},
	},
	{
		name: 'message.downloadMedia',
		params: { instance, messageId: 'A1', options: {} },
		request: {
			method: 'POST',
			path: `/chat/getBase64FromMediaMessage/${instance}`,
			readOnly: true,
			body: { message: { key: { id: 'A1' } }, convertToMp4: false },
		},
	},
];

/** Those of its own rows: requests-<resource>.test.mts has the others. */
const resource = flowEngine.resources.find(({ value }) => value === 'message');
const operations = new Map(
	resource?.operations.map((operation) => [`${resource.value}.${operation.value}`, operation]),
);
const operationOf = ({ name }: Row) => name.split(':', 1)[0] ?? '';

test.each(ROWS)('$name', (row) => {
	const operation = operations.get(operationOf(row));
	if (!operation || !('request' in operation)) throw new Error(`No request of ${row.name}`);
	expect(operation.request(row.params as never, () => ({}))).toEqual(row.request);
});

test('every operation of one call has a row', () => {
	const single = [...operations].filter(([, operation]) => 'request' in operation);
	expect(new Set(ROWS.map(operationOf))).toEqual(new Set(single.map(([name]) => name)));
});
