import { readBaseUrl } from '../../nodes/shared/base-url.ts';

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
	['http://api.whatsms.pt/api/v2', 'not encrypted'],
	['http://192.168.0.1', 'not encrypted'],
	['http://127.0.0.1.example.com', 'not encrypted'],
	['http://localhost.example.com', 'not encrypted'],
	['ftp://api.whatsms.pt', 'not a web address'],
	['javascript:alert(1)', 'not a web address'],
	['api.whatsms.pt', 'not a web address'],
	['', 'not a web address'],
	[undefined, 'not a web address'],
])('%s is refused: %s', (value, words) => {
	expect(() => readBaseUrl(value)).toThrow(words);
});
