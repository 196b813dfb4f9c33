import { readBaseUrl } from '../../nodes/shared/http/base-url.ts';

test.each([
	['https://api.whatsms.pt/api/v2', 'https://api.whatsms.pt/api/v2'],
	['https://api.whatsms.pt/api/v2///', 'https://api.whatsms.pt/api/v2'],
	['https://api.whatsms.pt', 'https://api.whatsms.pt'],
	[' https://api.whatsms.pt ', 'https://api.whatsms.pt'],
	['http://127.0.0.1:3000/api', 'http://127.0.0.1:3000/api'],
	['http://localhost:3000', 'http://localhost:3000'],
	['http://[::1]:3000', 'http://[::1]:3000'],
	['https://user:secret@api.whatsms.pt/x?y=1#z', 'https://api.whatsms.pt/x'],
])('%s is read as %s', (value, expected) => {
	expect(readBaseUrl(value)).toBe(expected);
});

test.each([
	['http://api.whatsms.pt/api/v2', 'must start with https://'],
	['http://192.168.0.1', 'must start with https://'],
	['http://127.0.0.1.example.com', 'must start with https://'],
	['http://localhost.example.com', 'must start with https://'],
	['ftp://api.whatsms.pt', "isn't a valid URL"],
	['javascript:alert(1)', "isn't a valid URL"],
	['api.whatsms.pt', "isn't a valid URL"],
	['', "isn't a valid URL"],
	[undefined, "isn't a valid URL"],
])('%s is refused: %s', (value, words) => {
	expect(() => readBaseUrl(value)).toThrow(words);
});

const OWN = { baseUrlLabel: 'Server URL', isSelfHosted: true };

test.each([
	'http://evolution-api:8080',
	'http://evolution.local',
	'http://evolution.internal:8080',
	'http://10.1.2.3:8080',
	'http://172.16.0.9',
	'http://192.168.0.1',
	'http://[fd00::1]:8080',
	'http://[fe80::1]',
])('%s is private enough for a server of one’s own, and for nothing else', (value) => {
	expect(readBaseUrl(value, OWN)).toBe(value);
	expect(() => readBaseUrl(value)).toThrow(
		'The Base URL in the credential must start with https://',
	);
});

test.each([
	'http://evolution.example.com',
	'http://172.32.0.1',
	'http://11.1.2.3',
	'http://10.example.com',
	'http://192.168.0.1.example.com',
	'http://[2001:db8::1]',
])('%s is public: a key does not travel there unencrypted', (value) => {
	expect(() => readBaseUrl(value, OWN)).toThrow(
		'The Server URL in the credential must start with https://',
	);
});
