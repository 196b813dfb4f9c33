import type { IDataObject } from 'n8n-workflow';
import { readEvents as readWhatSms } from '../../nodes/WhatSms/events/read-events.ts';
import { readEvents as readWhatsApi } from '../../nodes/WhatsApi/events/read-events.ts';
import { readEvents as readSessions } from '../../nodes/WhatsAppSessions/events/read-events.ts';

/** Two deliveries, and what makes them two events or one. */
type Pair = readonly [what: string, one: object, other: object];

const AT = '2026-01-15T10:30:00Z';
const LATER = '2026-01-15T10:30:09Z';
const LONG = 'x'.repeat(70_000);

const whatSms = (event: string, data: object, envelope: object = {}) => ({
	event,
	tenantId: 'tenant',
	timestamp: AT,
	data,
	...envelope,
});
const message = { message: { id: 'm', body: 'Olá' } };
const ticket = { ticket: { id: 't', status: 'open', updatedAt: AT } };

const sessions = (data: unknown, envelope: object = {}) => ({
	event: 'message.received',
	sessionId: 'session',
	timestamp: AT,
	data,
	...envelope,
});
const GROUP = '120363025246125486@g.us';
const ANA = '351910000000@s.whatsapp.net';
const said = (key: object, text = 'Olá') => ({ key, message: { conversation: text } });
const inGroup = said({ remoteJid: GROUP, participant: ANA, id: 'A' });
const onStatus = (participant: string) =>
	said({ remoteJid: 'status@broadcast', participant, id: 'A' });

const whatsApi = (data: object, envelope: object = {}) => ({
	event: 'message.status_updated',
	timestamp: AT,
	data: { messageId: 'm', status: 'delivered', deliveredAt: AT, ...data },
	...envelope,
});

const CASES = [
	{
		gateway: 'WhatSMS',
		read: readWhatSms,
		two: [
			[
				'a message in another account',
				whatSms('message.received', message),
				whatSms('message.received', message, { tenantId: 'other' }),
			],
			[
				'a status in another account',
				whatSms('message.ack', { messageId: 'm', ack: 3 }),
				whatSms('message.ack', { messageId: 'm', ack: 3 }, { tenantId: 'other' }),
			],
			[
				'another status',
				whatSms('message.ack', { messageId: 'm', ack: 3 }),
				whatSms('message.ack', { messageId: 'm', ack: 4 }),
			],
			[
				'a ticket that changed within the second',
				whatSms('ticket.updated', ticket),
				whatSms('ticket.updated', { ticket: { ...ticket.ticket, status: 'pending' } }),
			],
			[
				'the same change of a ticket, later',
				whatSms('ticket.updated', { ticket: { id: 't', status: 'open' } }),
				whatSms('ticket.updated', { ticket: { id: 't', status: 'open' } }, { timestamp: LATER }),
			],
			[
				'a campaign that finishes again',
				whatSms('campaign.finished', { campaign: { id: 'c', sentCount: 1 } }),
				whatSms('campaign.finished', { campaign: { id: 'c', sentCount: 1 } }, { timestamp: LATER }),
			],
			[
				'an event of a message that the docs do not list',
				whatSms('message.updated', message),
				whatSms('message.updated', { message: { ...message.message, body: 'Adeus' } }),
			],
			[
				'IDs that begin alike',
				whatSms('message.received', { message: { id: `${LONG}a` } }),
				whatSms('message.received', { message: { id: `${LONG}b` } }),
			],
			[
				'what differs where it is cut off',
				whatSms('contact.updated', { contact: { id: 'c', name: `${LONG}a` } }),
				whatSms('contact.updated', { contact: { id: 'c', name: `${LONG}b` } }),
			],
		],
		one: [
			[
				'a message, delivered later',
				whatSms('message.received', message),
				whatSms('message.received', message, { timestamp: LATER }),
			],
			[
				'a ticket that says when it changed, delivered later',
				whatSms('ticket.updated', ticket),
				whatSms('ticket.updated', ticket, { timestamp: LATER }),
			],
			[
				'a status as text',
				whatSms('message.ack', { messageId: 'm', ack: 3 }),
				whatSms('message.ack', { messageId: 'm', ack: '3' }),
			],
		],
	},
	{
		gateway: 'WhatsApp Sessions',
		read: readSessions,
		two: [
			[
				'a message in a group of two sessions',
				sessions(inGroup),
				sessions(inGroup, { sessionId: 'other' }),
			],
			[
				'the same message ID in another chat',
				sessions(said({ remoteJid: ANA, id: 'A' })),
				sessions(inGroup),
			],
			[
				'the same message ID in two status posts',
				sessions(onStatus(ANA)),
				sessions(onStatus('351920000000@s.whatsapp.net')),
			],
			[
				'the same message ID as status and to you',
				sessions(onStatus(ANA)),
				sessions(said({ remoteJid: ANA, id: 'A' })),
			],
			[
				'the same presence, later',
				sessions({ id: ANA, presence: 'composing' }, { event: 'presence.update' }),
				sessions(
					{ id: ANA, presence: 'composing' },
					{ event: 'presence.update', timestamp: LATER },
				),
			],
			[
				'the same presence in another session',
				sessions({ id: ANA, presence: 'composing' }, { event: 'presence.update' }),
				sessions({ id: ANA, presence: 'composing' }, { event: 'presence.update', sessionId: 's' }),
			],
			[
				'what differs where it is cut off',
				sessions({ note: `${LONG}a` }, { event: 'session.connected' }),
				sessions({ note: `${LONG}b` }, { event: 'session.connected' }),
			],
		],
		one: [
			[
				'a message under the hidden ID that names the number',
				sessions(said({ remoteJid: ANA, id: 'A' })),
				sessions(said({ remoteJid: '12345@lid', remoteJidAlt: ANA, id: 'A' })),
			],
			[
				'a message from another device',
				sessions(said({ remoteJid: ANA, id: 'A' })),
				sessions(said({ remoteJid: '351910000000:7@s.whatsapp.net', id: 'A' })),
			],
			[
				'a message that comes flat',
				sessions(said({ remoteJid: ANA, id: 'A' })),
				sessions({ id: 'A', from: '+351 910 000 000', text: 'Olá' }),
			],
			[
				'a message that comes with others, later',
				sessions([said({ remoteJid: ANA, id: 'B' }), inGroup].slice(1)),
				sessions({ messages: [said({ remoteJid: ANA, id: 'B' }), inGroup] }, { timestamp: LATER }),
			],
		],
	},
	{
		gateway: 'WhatsAPI',
		read: readWhatsApi,
		two: [
			['another message', whatsApi({}), whatsApi({ messageId: 'n' })],
			['another status', whatsApi({}), whatsApi({ status: 'read', readAt: AT })],
			['the status again, later', whatsApi({}), whatsApi({ deliveredAt: LATER })],
			[
				'IDs with colons',
				whatsApi({ messageId: 'm:delivered', status: 'x', deliveredAt: null }),
				whatsApi({ messageId: 'm', status: 'delivered:x', deliveredAt: null }),
			],
			[
				'what differs where it is cut off',
				whatsApi({ text: `${LONG}a` }, { event: 'message.received' }),
				whatsApi({ text: `${LONG}b` }, { event: 'message.received' }),
			],
		],
		one: [
			['a status, delivered later', whatsApi({}), whatsApi({}, { timestamp: LATER })],
			['a status, delivered when it is read', whatsApi({}), whatsApi({ readAt: LATER })],
		],
	},
] satisfies ReadonlyArray<{
	gateway: string;
	read: typeof readWhatSms;
	two: readonly Pair[];
	one: readonly Pair[];
}>;

describe.each(CASES)('$gateway', ({ read, two, one }) => {
	const idOf = (payload: object) => {
		const ids = read(payload as IDataObject).map(({ id }) => id);
		expect(ids).not.toHaveLength(0);
		return ids.at(-1);
	};

	test.each<Pair>([...two])('two events: %s', (_, some, other) => {
		expect(idOf(some)).not.toBe(idOf(other));
		expect(idOf(some)).toBe(idOf(structuredClone(some)));
	});

	test.each<Pair>([...one])('one event: %s', (_, some, other) => {
		expect(idOf(some)).toBe(idOf(other));
	});
});

test('WhatsApp Sessions: two messages without IDs in one delivery are two events', () => {
	const ids = readSessions(
		sessions([
			{ from: '351910000000', text: 'ok' },
			{ from: '351910000000', text: 'ok' },
		]) as IDataObject,
	).map(({ id }) => id);
	expect(new Set(ids).size).toBe(2);
});
