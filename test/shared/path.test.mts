import { joinPaths, path, readPath } from '../../nodes/shared/http/path.ts';

test('a value is one segment, whatever it holds', () => {
	expect(path`/tickets/${'a/b?c#d e'}/messages`).toBe('/tickets/a%2Fb%3Fc%23d%20e/messages');
});

test.each(['', '.', '..'])('refuses %j, which a URL parser would resolve away', (value) => {
	expect(() => path`/tickets/${value}/messages`).toThrow("isn't a valid ID");
});

test('refuses half of an emoji, which no URL can hold, in words', () => {
	expect(() => path`/tickets/${'a\ud83d'}/messages`).toThrow('contains half a character');
});

test('paths one behind the other', () => {
	expect(joinPaths(path`/a`, path`/b/${'c d'}`)).toBe('/a/b/c%20d');
});

test.each([
	['/webhooks', '/webhooks'],
	[' webhooks/v2/ ', '/webhooks/v2'],
	['/api//web_hooks~1/a-b.c', '/api/web_hooks~1/a-b.c'],
])("a user's path %j is %j", (given, read) => {
	expect(readPath(given, 'Path')).toBe(read);
});

test.each([
	'',
	' / ',
	'/a b',
	'/../admin',
	'/.hidden',
	'/a?b=1',
	'/a#b',
	'/a%2Fb',
	'https://x.example',
	7,
	null,
])('%j is no path, and the field is named', (given) => {
	expect(() => readPath(given, 'Webhooks Path')).toThrow(
		expect.objectContaining({
			message: "'Webhooks Path' isn't a valid path",
			description: 'Enter what comes after the Base URL of the credential, such as /webhooks.',
		}),
	);
});
