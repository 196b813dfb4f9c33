import type { IDataObject } from 'n8n-workflow';
import {
	readAcknowledgement,
	readOnWhatsApp,
	readRecord,
	readSentMessageId,
	omitKeys,
	wholeList,
} from '../../nodes/WhatsAppSessions/responses.ts';
import { errorCode, errorText } from '../../nodes/WhatsAppSessions/errors.ts';
import { mergePatch } from '../../nodes/WhatsAppSessions/merge-patch.ts';

const ROWS = [{ id: 'a' }, { id: 'b' }];

test.each<[unknown, unknown]>([
	[ROWS, ROWS],
	[{ data: ROWS }, ROWS],
	[{ sessions: ROWS }, ROWS],
	[{ success: true, data: { contacts: ROWS, total: 2 } }, ROWS],
	[{ success: true, errors: [], data: ROWS }, ROWS],
	[[], []],
	[['a', 'b'], ROWS],
	[{}, undefined],
	['a', undefined],
	[[1], undefined],
	[{ success: false, data: ROWS }, undefined],
	[{ error: 'No', data: [] }, undefined],
])('the list in %j', (body, rows) => {
	expect(wholeList.records(body)).toEqual(rows);
});

test.each<[unknown, unknown]>([
	[{ id: 'a' }, { id: 'a' }],
	[{ data: { id: 'a' } }, { id: 'a' }],
	[{ session: { id: 'a' } }, { id: 'a' }],
	[{ success: true, data: { session: { id: 'a' } } }, { id: 'a' }],
	[{ data: null }, undefined],
	[{}, undefined],
	[[], undefined],
	['<html>', undefined],
	[{ success: false, id: 'a' }, undefined],
])('the record in %j', (body, found) => {
	expect(readRecord('session')(body)).toEqual(found);
});

test.each<[unknown, unknown]>([
	[undefined, {}],
	['', {}],
	[null, {}],
	[{ success: true, message: 'Connected' }, {}],
	[{ data: null }, {}],
	[{ data: { id: 'a' } }, { id: 'a' }],
	['<html>', undefined],
	[{ success: false }, undefined],
	[{ error: { code: 'X' } }, undefined],
])('the yes in %j', (body, found) => {
	expect(readAcknowledgement('session')(body)).toEqual(found);
});

test.each<[unknown, string | undefined]>([
	[{ messageId: '3EB0' }, '3EB0'],
	[{ success: true, data: { messageId: '3EB0' } }, '3EB0'],
	[{ success: true, data: { msgId: 17, jid: 'x' } }, '17'],
	[{ key: { id: '3EB0' }, status: 1 }, '3EB0'],
	[{ data: { message: { key: { id: '3EB0' } } } }, '3EB0'],
	[{ data: { key: { id: '3EB0' } } }, '3EB0'],
	[{ id: '17' }, undefined],
	[{ success: false, messageId: '3EB0' }, undefined],
	['3EB0', undefined],
])('the message ID in %j', (body, id) => {
	expect(readSentMessageId(body)).toBe(id);
});

test.each<[unknown, unknown]>([
	[
		{ exists: true, jid: 'x' },
		{ exists: true, jid: 'x' },
	],
	[{ onWhatsApp: false }, { exists: false }],
	[[{ exists: true, jid: 'x' }], { exists: true, jid: 'x' }],
	[{ success: true, data: { exists: false } }, { exists: false }],
	[{ data: { numbers: [{ isOnWhatsApp: true }] } }, { exists: true }],
	[{ success: true }, undefined],
	[[], undefined],
	['true', undefined],
])('whether a number is on WhatsApp, in %j', (body, found) => {
	expect(readOnWhatsApp(body)).toEqual(found);
});

test.each<[IDataObject, unknown]>([
	[
		{ id: 1, name: 'x' },
		{ id: 1, name: 'x' },
	],
	[{ sessionId: 'a' }, { id: 'a', sessionId: 'a' }],
	[{ _id: 'a' }, { id: 'a', _id: 'a' }],
	[{ id: 'a', apiKey: 'k', api_key: 'k', webhook_secret: 's', accessToken: 't' }, { id: 'a' }],
	[{ name: 'x' }, { name: 'x' }],
])('the session %j', (found, shown) => {
	expect(omitKeys(found)).toEqual(shown);
});

test.each<[unknown, string | undefined, string | undefined]>([
	[{ error: { code: 'NOT_FOUND', message: 'No' } }, 'NOT_FOUND', 'No'],
	[{ code: 'NOT_FOUND', message: 'No' }, 'NOT_FOUND', 'No'],
	[{ success: false, error: 'NOT_FOUND', message: 'No' }, 'NOT_FOUND', 'No'],
	[{ error: 'NOT_FOUND' }, 'NOT_FOUND', 'NOT_FOUND'],
	[{ error: 'Not found' }, undefined, 'Not found'],
	[
		{ message: ['to is required', 'text is required'] },
		undefined,
		'to is required, text is required',
	],
	[{ error: { code: 'UNAUTHORIZED' } }, 'UNAUTHORIZED', 'UNAUTHORIZED'],
	['<html>', undefined, undefined],
	[{}, undefined, undefined],
])('the code and the words in %j', (body, code, words) => {
	expect([errorCode(body), errorText(body)]).toEqual([code, words]);
});

test('what is merged: RFC 7396, appendix A', () => {
	const body = { a: 'b', c: { d: 'e', f: 'g' }, h: [1] };
	const patch = { a: 'z', c: { f: null, i: { j: null, k: 1 } }, h: [2], l: null };
	expect(mergePatch(body, patch)).toEqual({ a: 'z', c: { d: 'e', i: { k: 1 } }, h: [2] });
	expect(mergePatch({}, JSON.parse('{"__proto__": {"a": 1}}') as IDataObject)).not.toHaveProperty(
		'a',
	);
});
