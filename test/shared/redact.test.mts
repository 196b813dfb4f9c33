import { createRedactor } from '../../nodes/shared/http/redact.ts';

const redact = createRedactor({
	apiKey: ' sk_live_0123 ',
	webhookSecret: 'sk_live_0123456',
	shortToken: 'ok',
	isToken: true,
	baseUrl: 'http://10.0.0.7:8080',
	numberId: 'number',
});

test('takes every secret of the credential out of a text, the longer ones first', () => {
	expect(redact('key sk_live_0123 at http://10.0.0.7:8080/x')).toBe('key *** at ***/x');
	expect(redact('keys sk_live_0123 and sk_live_0123456, ok?')).toBe('keys *** and ***, ok?');
});

test('leaves what is no secret: an instance can be called like any word', () => {
	const text = 'the number does not exist';
	expect(redact(text)).toBe(text);
});
