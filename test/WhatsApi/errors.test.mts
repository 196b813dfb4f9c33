import type { IDataObject } from 'n8n-workflow';
import { whatsApi } from '../../nodes/WhatsApi/gateway.ts';
import { path } from '../../nodes/shared/http/path.ts';

const SEND = { method: 'POST', path: path`/send-message`, idempotencyKey: '' } as const;
const OWN_KEY = { ...SEND, idempotencyKey: 'order-1' };
const BULK = { method: 'POST', path: path`/messages/bulk`, body: { messages: [{}, {}] } } as const;
const RETRY = { method: 'POST', path: path`/messages/x/retry` } as const;
const VERIFY = { method: 'POST', path: path`/auth/me/credentials/verify` } as const;
const READ = { method: 'GET', path: path`/messages/x` } as const;

const explain =
	(request: Parameters<NonNullable<typeof whatsApi.explainRefusal>>[0]) =>
	(status: number, body: IDataObject | string = { success: false, error: 'No.' }) =>
		whatsApi.explainRefusal?.(request, { status, headers: {}, body });

test.each([
	['another message with the same key', OWN_KEY, 409, 'was already used for another message'],
	['a derived key, another body', SEND, 409, 'An earlier attempt already sent this item'],
	['a message that did not fail', RETRY, 409, "This message can't be resent"],
	['a deactivated account', READ, 403, 'account is deactivated'],
	['an open circuit', SEND, 503, 'has paused sending'],
	['a bulk call', BULK, 400, 'rejected a request with 2 messages'],
	['Meta credentials that are wrong', VERIFY, 400, "Your Meta credentials don't work"],
])('%s', (_, request, status, words) => {
	expect(explain(request)(status)?.message).toContain(words);
});

test.each([400, 403])('Meta credentials that are missing, by a %d', (status) => {
	const error = 'Connect your Meta credentials first';
	for (const request of [SEND, BULK]) {
		expect(explain(request)(status, { error })?.description).toContain('Set Meta Credentials');
	}
	expect(explain(READ)(status, { error })?.description ?? '').not.toContain('Set Meta Credentials');
});

test.each([
	['a bulk call that may have been taken', BULK, 503],
	['a read while sending is paused', READ, 503],
	['a send that is wrong', SEND, 400],
	['a wrong key', SEND, 401],
])('%s means what it means everywhere', (_, request, status) => {
	expect(explain(request)(status)).toBeUndefined();
});

test('what is not the documented error says nothing', () => {
	for (const status of [400, 403, 409, 503]) {
		expect(explain(OWN_KEY)(status, '<html>')).toBeUndefined();
	}
});
