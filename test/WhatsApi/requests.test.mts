import type { IDataObject } from 'n8n-workflow';
import { whatsApi } from '../../nodes/WhatsApi/gateway.ts';

const MESSAGE = '9dd15ee1-3d3c-44e1-9dd2-8ec6547e7e20';
const BATCH = '3fa85f64-5717-4562-b3fc-2c963f66afa6';

interface Row {
	/** resource.operation: what of it */
	name: string;
	params: IDataObject;
	request: IDataObject;
}

const HELLO = {
	to: '351910000000',
	templateName: 'hello_world',
	language: 'en_US',
	specifyParameters: 'fields',
	headerType: 'none',
	bodyParameters: {},
	buttonParameters: {},
};
const HELLO_BODY = { to: '351910000000', template: { name: 'hello_world', language: 'en_US' } };

const ROWS: Row[] = [
	{
		name: 'message.sendTemplate: the one that works at once',
		params: { ...HELLO, options: {} },
		request: { method: 'POST', path: '/send-message', body: HELLO_BODY, idempotencyKey: '' },
	},
	{
		name: 'message.sendTemplate: every option',
		params: {
			...HELLO,
			options: {
				sendAt: '2999-06-01T09:00:00Z',
				metadata: { field: [{ name: 'orderId', value: '1234' }] },
				metadataJson: { orderId: 'replaced', lines: [1, 2] },
				dryRun: true,
				idempotencyKey: 'order-1234',
				defaultCountryCode: '351',
				waitUntil: 'read',
				timeLimit: 10,
			},
		},
		request: {
			method: 'POST',
			path: '/send-message',
			body: {
				...HELLO_BODY,
				sendAt: '2999-06-01T09:00:00Z',
				metadata: { orderId: '1234', lines: [1, 2] },
				dry_run: true,
			},
			idempotencyKey: 'order-1234',
		},
	},
	{
		name: 'message.sendTemplate: options that are there and empty',
		params: {
			...HELLO,
			options: { sendAt: '', metadata: {}, metadataJson: {}, dryRun: false, idempotencyKey: '' },
		},
		request: { method: 'POST', path: '/send-message', body: HELLO_BODY, idempotencyKey: '' },
	},
	{
		name: 'message.get',
		params: { messageId: MESSAGE },
		request: { method: 'GET', path: `/messages/${MESSAGE}` },
	},
	{
		name: 'message.getAll: all',
		params: { filters: {} },
		request: { method: 'GET', path: '/messages', query: {} },
	},
	{
		name: 'message.getAll: some',
		params: { filters: { status: 'failed', batchId: BATCH } },
		request: { method: 'GET', path: '/messages', query: { status: 'failed', batchId: BATCH } },
	},
	{
		name: 'message.retry',
		params: { messageId: MESSAGE },
		request: { method: 'POST', path: `/messages/${MESSAGE}/retry` },
	},
	{
		name: 'analytics.getSummary',
		params: {},
		request: { method: 'GET', path: '/analytics/summary' },
	},
	{ name: 'account.get', params: {}, request: { method: 'GET', path: '/auth/me' } },
	{
		name: 'account.register',
		params: { name: 'Ana', email: 'ana@example.com', options: {} },
		request: {
			method: 'POST',
			path: '/auth/register',
			body: { name: 'Ana', email: 'ana@example.com' },
			publicBaseUrl: 'https://whatsapi.cc',
		},
	},
	{
		name: 'account.register: elsewhere',
		params: {
			name: 'Ana',
			email: 'ana@example.com',
			options: { baseUrl: 'https://eu.whatsapi.cc/' },
		},
		request: {
			method: 'POST',
			path: '/auth/register',
			body: { name: 'Ana', email: 'ana@example.com' },
			publicBaseUrl: 'https://eu.whatsapi.cc/',
		},
	},
	{
		name: 'account.verifyCredentials',
		params: {},
		request: { method: 'POST', path: '/auth/me/credentials/verify', idempotent: true },
	},
	{
		name: 'account.removeCredentials',
		params: {},
		request: { method: 'DELETE', path: '/auth/me/credentials' },
	},
	{
		name: 'account.setWebhook',
		params: { url: 'https://example.com/hook?token=x' },
		request: {
			method: 'PUT',
			path: '/auth/me/webhook',
			body: { url: 'https://example.com/hook?token=x' },
		},
	},
	{
		name: 'account.removeWebhook',
		params: {},
		request: { method: 'DELETE', path: '/auth/me/webhook' },
	},
	{
		name: 'account.rotateKey',
		params: {},
		request: { method: 'POST', path: '/auth/me/rotate-key' },
	},
	{
		name: 'billing.createCheckout',
		params: { plan: 'pro' },
		request: { method: 'POST', path: '/billing/checkout', body: { plan: 'pro' } },
	},
	{ name: 'billing.getPortal', params: {}, request: { method: 'GET', path: '/billing/portal' } },
];

const operations = new Map(
	whatsApi.resources.flatMap((resource) =>
		resource.operations.map((operation) => [`${resource.value}.${operation.value}`, operation]),
	),
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

test('no AI agent may use what shows a secret or ends something', () => {
	const forPeople = [...operations].filter(([, operation]) => operation.forPeopleOnly);
	expect(forPeople.map(([name]) => name).toSorted()).toEqual([
		'account.register',
		'account.removeCredentials',
		'account.removeWebhook',
		'account.repairWebhook',
		'account.rotateKey',
		'account.setCredentials',
		'account.setWebhook',
		'billing.createCheckout',
		'billing.getPortal',
	]);
});
