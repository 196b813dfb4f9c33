import { verifyToken } from '../../nodes/shared/trigger/authentication/webhook-token.ts';

const deliveryWith = (query: object) =>
	({ query, headers: {}, bytes: Buffer.alloc(0), body: {} }) as Parameters<typeof verifyToken>[0];

test.each([
	['q+/Zk0==', 'q+/Zk0=='],
	['q+/Zk0==', 'q /Zk0=='],
	['olá-ção', 'olá-ção'],
])('the token %j that arrives as %j is right', (secret, token) => {
	expect(verifyToken(deliveryWith({ token }), [secret])).toBeUndefined();
});

test.each([['q+/Zk0=='], [['a', 'a']], [undefined], [' ']])('%j is not the token', (token) => {
	expect(verifyToken(deliveryWith({ token }), ['a'])).toBeDefined();
});
