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
	expect(verifyToken(deliveryWith({ token }), ['a'])).toMatch("doesn't contain");
});

test.each(['olá-ção', '密钥', 'plain'])(
	'the token %j in a header, as UTF-8 or as Latin-1',
	(secret) => {
		const asNodeReads = Buffer.from(secret, 'utf8').toString('latin1');
		for (const given of [secret, asNodeReads]) {
			const delivery = { ...deliveryWith({}), headers: { 'x-webhook-token': given } };
			expect(verifyToken(delivery, [secret])).toBeUndefined();
			expect(verifyToken(delivery, [`${secret}x`])).toBeDefined();
		}
	},
);
