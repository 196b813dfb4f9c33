import { explain } from '../../nodes/shared/http/explain.ts';
import type { Gateway } from '../../nodes/shared/gateway.ts';
import type { HttpRequest } from '../../nodes/shared/http/request.ts';
import type { CallResult } from '../../nodes/shared/http/call-result.ts';
import { path } from '../../nodes/shared/http/path.ts';
import type { Connection } from '../../nodes/shared/http/transport.ts';

const GATEWAY = {
	name: 'Gateway',
	keyHint: 'You find it there.',
	errorText: (body: unknown) => (body as { error?: string }).error,
} as Gateway;
const SECRET = 'the secret key';
const CONNECTION = { redact: (text: string) => text.replaceAll(SECRET, '***') } as Connection;

const READ: HttpRequest = { method: 'GET', path: path`/list` };
const SEND: HttpRequest = { method: 'POST', path: path`/send` };
const KEYED: HttpRequest = { ...SEND, idempotencyKey: 'key' };

/** In the message: not everyone is shown the description. */
const MAYBE = '. This item may have been carried out anyway';

const said = (request: HttpRequest, result: CallResult, isEarlier = false) => {
	const { message, description } = explain(GATEWAY, request, { result, isEarlier }, CONNECTION);
	return { message, description };
};
const broken = (code: string): CallResult => ({ code, words: '' });
const answered = (status: number, body: unknown = {}): CallResult => ({
	status,
	headers: {},
	body,
});

test.each([
	['ECONNREFUSED', "Gateway couldn't be reached", "This item wasn't sent (ECONNREFUSED)."],
	[
		'SELF_SIGNED_CERT_IN_CHAIN',
		'No secure connection to Gateway',
		"This item wasn't sent because the server's certificate isn't trusted (SELF_SIGNED_CERT_IN_CHAIN).",
	],
	[
		'ECONNABORTED',
		`Gateway didn't respond in time${MAYBE}`,
		'Check in Gateway before you run this again',
	],
	[
		'ECONNRESET',
		`The connection to Gateway was lost before it responded${MAYBE}`,
		'Check in Gateway before you run this again',
	],
	[
		'ERR_CANCELED',
		`The execution was stopped${MAYBE}`,
		'Check in Gateway before you run this again',
	],
])('%s while sending: %s', (code, message, description) => {
	const error = said(SEND, broken(code));
	expect(error.message).toBe(message);
	expect(error.description.startsWith(description)).toBe(true);
});

test('what only reads is a request, not an item', () => {
	const { description } = said(READ, broken('ECONNREFUSED'));
	expect(description).toMatch(/^The request wasn't sent \(ECONNREFUSED\)\. /);
});

test('what may have been sent, and how to do it again without sending it twice', () => {
	const keyed = said(KEYED, broken('ECONNRESET'));
	expect(keyed.message).toContain(MAYBE);
	expect(keyed.description).toContain(
		'Retry this execution within 24 hours: nothing is sent twice then.',
	);
	expect(said(READ, broken('ECONNRESET'))).toEqual({
		message: 'The connection to Gateway was lost before it responded',
		description: 'Try again in a moment. (ECONNRESET)',
	});
});

test.each([
	['500, in its words', answered(500, { error: 'It hurts.' }), '(HTTP 500): “It hurts.”'],
	['503, without a word', answered(503), '(HTTP 503)'],
	['no code', { code: undefined, words: 'odd' }, "n8n couldn't send the request to Gateway"],
	['200, which cannot be read', answered(200), 'sent an unexpected response'],
])('%s: the message itself says what may have been sent', (_, result, what) => {
	const { message } = said(SEND, result);
	expect(message.endsWith(`${what}${MAYBE}`)).toBe(true);
	expect(said(READ, result).message).not.toContain('carried out');
});

test.each([400, 401, 403, 404, 409, 429, 302])('HTTP %i: nothing was sent', (status) => {
	expect(said(SEND, answered(status)).message).not.toContain('carried out');
});

test.each([
	[400, "This item wasn't processed.", 'Earlier items may have been processed'],
	[302, "This item wasn't processed.", 'Check the Base URL'],
	[429, "This item wasn't sent.", 'Try again in a minute.'],
])('HTTP %i to a send: %s %s', (status, begins, holds) => {
	const { description } = said(SEND, answered(status));
	expect(description.startsWith(begins)).toBe(true);
	expect(description).toContain(holds);
});

test('what only reads or sets is not called an item', () => {
	expect(said(READ, answered(400)).description).toBe(
		"The request wasn't processed. Check the values of this node's parameters.",
	);
});

test('a secret in the gateway’s words is hidden before they are cut', () => {
	const words = `${'x'.repeat(295)}${SECRET}`;
	const { message } = said(SEND, answered(400, { error: words }));
	expect(message).toContain('***');
	expect(message).not.toContain('the s');
});

test('a gateway may know better what a refusal means', () => {
	const gateway = {
		...GATEWAY,
		explainRefusal: () => ({ message: 'It sleeps', description: 'Wake it.' }),
	};
	const recorded = { result: answered(503), isEarlier: true };
	const error = explain(gateway, SEND, recorded, CONNECTION);
	expect(error.message).toBe('It sleeps');
	expect(error.description).toBe(
		"An earlier attempt already made this request, so it wasn't repeated. Wake it.",
	);
});

test("the gateway's words are quoted: they may be in another language", () => {
	const { message } = said(READ, answered(400, { error: 'Ticket não encontrado' }));
	expect(message).toBe('Gateway rejected the request (HTTP 400): “Ticket não encontrado”');
});

describe('a server that users run themselves', () => {
	const gateway: Gateway = { ...GATEWAY, ownServer: 'your server' };
	const messageOf = (request: HttpRequest, result: CallResult) =>
		explain(gateway, request, { result, isEarlier: false }, CONNECTION).message;

	test.each([
		[broken('ECONNREFUSED'), "Your server couldn't be reached"],
		[broken('SELF_SIGNED_CERT_IN_CHAIN'), 'No secure connection to your server'],
		[broken('ECONNABORTED'), "Your server didn't respond in time"],
		[broken('ECONNRESET'), 'The connection to your server was lost before it responded'],
		[answered(401), 'Your server rejected the API key'],
		[answered(429), "Your server's rate limit was reached"],
		[answered(500), 'Your server is currently unavailable (HTTP 500)'],
		[answered(404), 'No Gateway API was found at this URL (HTTP 404)'],
	])('%j: %s', (result, message) => {
		expect(messageOf(READ, result)).toBe(message);
	});

	test('is named by the gateway where the request went to another server', () => {
		const hosted: HttpRequest = { ...READ, server: 'management' };
		expect(messageOf(hosted, broken('ECONNREFUSED'))).toBe("Gateway couldn't be reached");
	});

	test('is not where users see what was sent', () => {
		const recorded = { result: broken('ECONNRESET'), isEarlier: false };
		const linked = { ...gateway, whereToCheck: 'WhatsApp on your phone' };
		const { description } = explain(linked, SEND, recorded, CONNECTION);
		expect(description).toContain('Check WhatsApp on your phone before you run this again');
	});
});
