import type { IDataObject } from 'n8n-workflow';
import { whatsAppSessions } from '../../nodes/WhatsAppSessions/gateway.ts';

const SESSION = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const GROUP = '120363025246125486@g.us';
const GROUP_PATH = '/groups/120363025246125486%40g.us';

interface Row {
	/** resource.operation: what of it */
	name: string;
	params: IDataObject;
	request: IDataObject;
}

const ROWS: Row[] = [
	{
		name: 'session.get',
		params: { sessionId: SESSION },
		request: { method: 'GET', path: `/whatsapp-sessions/${SESSION}` },
	},
	{
		name: 'session.getAll',
		params: {},
		request: { method: 'GET', path: '/whatsapp-sessions' },
	},
	{
		name: 'session.create: by its name',
		params: { name: 'Support', additionalFields: {} },
		request: { method: 'POST', path: '/whatsapp-sessions', body: { name: 'Support' } },
	},
	{
		name: 'session.create: with what else the gateway wants',
		params: {
			name: 'Support',
			additionalFields: { phone_number: '+351910000000', name: null, title: 'Support' },
		},
		request: {
			method: 'POST',
			path: '/whatsapp-sessions',
			body: { phone_number: '+351910000000', title: 'Support' },
		},
	},
	{
		name: 'session.connect: again and again',
		params: { sessionId: SESSION },
		request: {
			method: 'POST',
			path: `/whatsapp-sessions/${SESSION}/connect`,
			idempotent: true,
		},
	},
	{
		name: 'session.disconnect',
		params: { sessionId: SESSION },
		request: { method: 'POST', path: `/whatsapp-sessions/${SESSION}/disconnect` },
	},
	{
		name: 'session.delete',
		params: { sessionId: SESSION },
		request: { method: 'DELETE', path: `/whatsapp-sessions/${SESSION}` },
	},
	{
		name: 'session.getQrCode: of an ID with a slash',
		params: { sessionId: 'a/b' },
		request: { method: 'GET', path: '/whatsapp-sessions/a%2Fb/qrcode' },
	},
	{
		name: 'contact.get: by an ID',
		params: { contactId: '351910000000@s.whatsapp.net' },
		request: { method: 'GET', path: '/contacts/351910000000' },
	},
	{
		name: 'contact.get: of somebody whose number is hidden',
		params: { contactId: '123456@lid' },
		request: { method: 'GET', path: '/contacts/123456%40lid' },
	},
	{ name: 'contact.getAll', params: {}, request: { method: 'GET', path: '/contacts' } },
	{
		name: 'contact.upsert',
		params: {
			number: '351910000000',
			name: 'Ana',
			options: { additionalFields: { tags: ['vip'] } },
		},
		request: {
			method: 'PUT',
			path: '/contacts',
			body: { phone: '351910000000', name: 'Ana', tags: ['vip'] },
		},
	},
	{
		name: 'contact.checkOnWhatsApp',
		params: { number: '351910000000' },
		request: { method: 'GET', path: '/on-whatsapp/351910000000' },
	},
	{
		name: 'group.get',
		params: { groupId: GROUP },
		request: { method: 'GET', path: GROUP_PATH },
	},
	{ name: 'group.getAll', params: {}, request: { method: 'GET', path: '/groups' } },
	{
		name: 'group.create: each person once',
		params: {
			subject: 'Team',
			participants: '+351 910 000 000, 920000000\n351910000000',
			options: { defaultCountryCode: '351' },
		},
		request: {
			method: 'POST',
			path: '/groups',
			body: { name: 'Team', participants: ['351910000000', '351920000000'] },
		},
	},
	{
		name: 'group.getParticipants',
		params: { groupId: GROUP },
		request: { method: 'GET', path: `${GROUP_PATH}/participants` },
	},
	{
		name: 'group.updateParticipants: add',
		params: {
			groupId: GROUP,
			change: 'add',
			participants: '+351910000000; 123456@lid',
			options: {},
		},
		request: {
			method: 'POST',
			path: `${GROUP_PATH}/participants/add`,
			body: { participants: ['351910000000', '123456@lid'] },
		},
	},
	{
		name: 'group.updateParticipants: remove',
		params: { groupId: GROUP, change: 'remove', participants: '+351910000000', options: {} },
		request: {
			method: 'POST',
			path: `${GROUP_PATH}/participants/remove`,
			body: { participants: ['351910000000'] },
		},
	},
	{
		name: 'group.leave',
		params: { groupId: GROUP },
		request: { method: 'POST', path: `${GROUP_PATH}/leave` },
	},
];

const operations = new Map(
	whatsAppSessions.resources.flatMap((resource) =>
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

test('no AI agent may end something or set the webhook', () => {
	const forPeople = [...operations].filter(([, operation]) => operation.forPeopleOnly);
	expect(forPeople.map(([name]) => name).toSorted()).toEqual([
		'group.leave',
		'session.delete',
		'session.disconnect',
		'session.repairWebhook',
	]);
});

describe('pace', () => {
	const { limits, account } = whatsAppSessions;
	const limitsOn = (path: string) =>
		limits
			.filter(({ applies }) => applies({ method: 'POST', path: path as never }))
			.map(({ calls, windowMs }) => [calls, windowMs]);
	const of = (sessionApiKey: string, personalAccessToken = '') => ({
		baseUrl: 'https://gateway.example/api/v1',
		sessionApiKey,
		personalAccessToken,
	});
	const perSession = limits[1]?.per;

	test('a send counts twice: 10 a minute in its session, and 100 for its user', () => {
		expect(limitsOn('/send-message')).toEqual([
			[100, 60_000],
			[10, 60_000],
		]);
		expect(limitsOn('/contacts')).toEqual([[100, 60_000]]);
	});

	test('a user has all sessions of a token; without one, a session is the user', () => {
		expect(account(of('a', 'token'))).toEqual(account(of('b', ' token\n')));
		expect(account(of('a'))).not.toEqual(account(of('b')));
		expect(account(of('a', 'token'))).not.toEqual(account(of('a', 'other')));
	});

	test('each session has sends of its own', () => {
		expect(perSession?.(of('a', 'token'))).not.toEqual(perSession?.(of('b', 'token')));
		expect(perSession?.(of('a', 'token'))).toEqual(perSession?.(of(' a\n')));
	});
});
