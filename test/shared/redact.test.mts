import { redactor } from '../../nodes/shared/http/redact.ts';

const redact = redactor({
	apiKey: ' sk_live_0123 ',
	webhookSecret: 'sk_live_0123456',
	short: 'ok',
	on: true,
});

test('takes every value of the credential out of a text, the longer ones first', () => {
	expect(redact('keys sk_live_0123 and sk_live_0123456, ok?')).toBe('keys *** and ***, ok?');
});
