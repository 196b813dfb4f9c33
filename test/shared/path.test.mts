import { path } from '../../nodes/shared/http/path.ts';

test('a value is one segment, whatever it holds', () => {
	expect(path`/tickets/${'a/b?c#d e'}/messages`).toBe('/tickets/a%2Fb%3Fc%23d%20e/messages');
});

test.each(['', '.', '..'])('refuses %j, which a URL parser would resolve away', (value) => {
	expect(() => path`/tickets/${value}/messages`).toThrow('cannot be used as an ID');
});

test('refuses half of an emoji, which no URL can hold, in words', () => {
	expect(() => path`/tickets/${'a\ud83d'}/messages`).toThrow('has half of a character in it');
});
