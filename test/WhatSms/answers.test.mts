import { listOf, readRecord, statusOf } from '../../nodes/WhatSms/responses.ts';
import { readSentMessage } from '../../nodes/WhatSms/resources/message/deliver.ts';

test('a send puts out what a table needs', () => {
	const message = { id: 'm', body: 'Olá', fromMe: true, ack: 1, createdAt: '2026-01-15T10:31:00Z' };
	expect(readSentMessage({ message })).toEqual({
		messageId: 'm',
		status: 'pending',
		text: 'Olá',
		sentAt: '2026-01-15T10:31:00Z',
	});
});

test.each([
	[1, 'pending'],
	[2, 'sent'],
	[3, 'delivered'],
	[4, 'read'],
	[5, 'played'],
	['3', 'delivered'],
	[0, 'unknown'],
	[undefined, 'unknown'],
])('ack %p is %s', (ack, status) => {
	expect(statusOf(ack)).toBe(status);
});

test.each([
	['no wrapping', { id: 'm' }],
	['another name', { ticket: { id: 'm' } }],
	['no id', { message: { body: 'Olá' } }],
	['a list', { message: [{ id: 'm' }] }],
	['nothing', { message: null }],
	['text', 'message'],
])('%s is no record', (_, body) => {
	expect(readRecord('message')(body)).toBeUndefined();
});

test.each([
	['a record', { messages: { id: 'm' } }],
	['a list with something else in it', { messages: [{ id: 'm' }, 'text'] }],
	['a list with a record that has no id', { messages: [{ id: 'm' }, {}] }],
	['nothing', {}],
])('%s is no list', (_, body) => {
	expect(listOf('messages').records({ ...body, hasMore: false })).toBeUndefined();
});

test('a list is its records, if it says whether more follow', () => {
	const { records } = listOf('messages');
	expect(records({ messages: [{ id: 'm' }], hasMore: false })).toEqual([{ id: 'm' }]);
	expect(records({ messages: [{ id: 'm' }] })).toBeUndefined();
});
