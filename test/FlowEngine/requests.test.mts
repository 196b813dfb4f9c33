import type { IDataObject } from 'n8n-workflow';
import { flowEngine } from '../../nodes/FlowEngine/gateway.ts';

interface Row {
	/** resource.operation: what of it */
	name: string;
	params: IDataObject;
	request: IDataObject;
}

const account = 'wa-d3m0aa';
const CHAT = '351910000000@s.whatsapp.net';

const ROWS: Row[] = [
	{
		name: 'message.edit',
		params: { account, chatId: CHAT, messageId: 'A1', message: 'Olá!' },
		request: {
			method: 'POST',
			path: `/chat/updateMessage/${account}`,
			idempotent: true,
			body: { number: CHAT, key: { id: 'A1', remoteJid: CHAT, fromMe: true }, text: 'Olá!' },
		},
	},
	{
		name: 'message.downloadMedia',
		params: { account, messageId: 'A1', options: {} },
		request: {
			method: 'POST',
			path: `/chat/getBase64FromMediaMessage/${account}`,
			readOnly: true,
			body: { message: { key: { id: 'A1' } }, convertToMp4: false },
			mostFileBytes: 100 * 2 ** 20,
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
