import type { IDataObject } from 'n8n-workflow';
import { readEvents } from '../../nodes/FlowEngine/events/read-events.ts';

const PHONE = '351910000101@s.whatsapp.net';
const LID = '123456789012345@lid';
const GROUP = '120363025246125486@g.us';

const idsOf = (event: string, data: IDataObject, instance = 'shop') =>
	readEvents({ event, instance, data, sender: '351910000001@s.whatsapp.net' }).map(({ id }) => id);

const message = (key: IDataObject, instance?: string) =>
	idsOf(
		'messages.upsert',
		{ key: { id: 'A1', fromMe: false, ...key }, message: { conversation: 'Olá' } },
		instance,
	);

const update = (more: IDataObject, instance?: string) =>
	idsOf('messages.update', { keyId: 'A1', fromMe: true, status: 'READ', ...more }, instance);

const deleted = (key: IDataObject, instance?: string) =>
	idsOf('messages.delete', { id: 'A1', fromMe: true, ...key }, instance);

const vote = (key: IDataObject, instance?: string) =>
	idsOf(
		'messages.upsert',
		{
			key: { id: 'A1', fromMe: false, ...key },
			message: { pollUpdateMessage: { pollCreationMessageKey: { id: 'P1' } } },
			pollUpdates: [],
		},
		instance,
	);

test.each([
	['the hidden ID', { remoteJid: LID, remoteJidAlt: PHONE }],
	['the hidden ID, with the phone as the sender', { remoteJid: LID, senderPn: PHONE }],
	['a device', { remoteJid: '351910000101:3@s.whatsapp.net' }],
	['the old server name', { remoteJid: '351910000101@c.us' }],
])('a message and a vote under %s are those under the phone number', (_, key) => {
	expect(message(key)).toEqual(message({ remoteJid: PHONE }));
	expect(vote(key)).toEqual(vote({ remoteJid: PHONE }));
});

test.each([
	['a device', '351910000101:3@s.whatsapp.net'],
	['the old server name', '351910000101@c.us'],
])('a status under %s is that under the phone number', (_, remoteJid) => {
	expect(update({ remoteJid })).toEqual(update({ remoteJid: PHONE }));
});

test('a reader is the same one on all devices, and another one than the next', () => {
	const readBy = (participant: string) => update({ remoteJid: GROUP, participant });
	expect(readBy('351910000102:3@s.whatsapp.net')).toEqual(readBy('351910000102@s.whatsapp.net'));
	expect(readBy('351910000103@s.whatsapp.net')).not.toEqual(readBy('351910000102@s.whatsapp.net'));
});

describe.each([
	['a message', message],
	['a vote', vote],
	['a status', update],
	['a deletion in a group', deleted],
])('%s', (_, ids) => {
	test('with the same ID in another chat is another one', () => {
		expect(ids({ remoteJid: '120363000000000009@g.us' })).not.toEqual(ids({ remoteJid: GROUP }));
	});

	test('with the same ID for another number is another one', () => {
		expect(ids({ remoteJid: GROUP }, 'clinic')).not.toEqual(ids({ remoteJid: GROUP }, 'shop'));
	});
});

test('a chat known by its hidden ID alone is one of its own', () => {
	expect(message({ remoteJid: LID })).not.toEqual(message({ remoteJid: PHONE }));
});

test.each([
	['call', { id: 'C1', status: 'offer', from: PHONE }],
	['presence.update', { id: PHONE, presences: { [PHONE]: { lastKnownPresence: 'available' } } }],
	['logout.instance', {}],
])('%s of two numbers is two events', (event, data) => {
	expect(idsOf(event, data, 'clinic')).not.toEqual(idsOf(event, data, 'shop'));
});

test('the database ID beside the key of a deletion is not that of the message', () => {
	const key = { id: 'A1', fromMe: true, remoteJid: GROUP };
	expect(deleted({ id: 'cmwzpm0bg0064', key })).toEqual(deleted({ remoteJid: GROUP }));
});

test("a contact's deletion is one event, though one of its two deliveries names no chat", () => {
	const key = { id: 'A1', fromMe: true, remoteJid: '351910000001@s.whatsapp.net' };
	expect(idsOf('messages.edited', { type: 0, key })).toEqual(deleted({ remoteJid: PHONE }));
});

test('IDs that begin alike are told apart, however long the name of the number is', () => {
	const long = 'n'.repeat(250);
	const ids = ['A1', 'A2'].map((id) => message({ remoteJid: PHONE, id }, long)[0]);
	expect(new Set(ids).size).toBe(2);
});
