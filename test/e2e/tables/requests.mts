import { gzipSync } from 'node:zlib';
import { CLAIMS, HEADER, hmac, jsonWebToken, type Proved } from './proved.mts';

/** A request to a trigger. */
export interface Sent {
	body: string | Buffer;
	/** How much of the body is sent, in bytes; by default, all. */
	sentBytes?: number;
	headers: Record<string, string | string[]>;
	query?: Array<[string, string]>;
	/** Whether it goes to a trigger whose credential holds no secret. */
	isOpen?: boolean;
}

/** Makes a request of a body that the trigger waits for; undefined where there is no such thing. */
export type Make = (proved: Proved, body: string) => Sent | undefined;

const JSON_TYPE = { 'content-type': 'application/json' };

/** With this proof and no other. */
export const bearing = (
	body: string,
	headers: Sent['headers'],
	query: Sent['query'] = [],
): Sent => ({
	body,
	headers: { ...JSON_TYPE, ...headers },
	query,
});

/** Proved with this secret, the right one by default. */
export function proven(proved: Proved, body: string, secret?: string): Sent {
	const { headers, query } = proved.prove(body, secret);
	return bearing(body, headers, Object.entries(query));
}

/** With the right proof, but changed. */
export const changed =
	(change: (value: string) => string): Make =>
	(proved, body) => {
		const { headers, query } = proved.prove(body);
		const all = (values: Record<string, string>): Array<[string, string]> =>
			Object.entries(values).map(([name, value]) => [name, change(value)]);
		return bearing(body, Object.fromEntries(all(headers)), all(query));
	};

/** With the right proof, but put where `place` says. */
export const elsewhere =
	(place: (proof: string, body: string, proved: Proved) => Sent | undefined): Make =>
	(proved, body) => {
		const { headers, query } = proved.prove(body);
		return place(Object.values({ ...headers, ...query })[0] ?? '', body, proved);
	};

export const twice: Make = (proved, body) => {
	const { headers, query } = proved.prove(body);
	const both = Object.entries(headers).map(([name, value]) => [name, [value, value]]);
	return bearing(
		body,
		Object.fromEntries(both),
		Object.entries(query).flatMap((one) => [one, one]),
	);
};

export const byJwt =
	(options: Parameters<typeof jsonWebToken>[2], claims: object = CLAIMS): Make =>
	({ by, secret }, body) =>
		by === 'jwt' ? bearingToken(body, jsonWebToken(secret, claims, options)) : undefined;

export const unsignedJwt: Make = ({ by }, body) => {
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const claims = { ...CLAIMS, iat: 1, exp: 4_000_000_000 };
	return by === 'jwt'
		? bearingToken(body, `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`)
		: undefined;
};

const bearingToken = (body: string, token: string) =>
	bearing(body, { authorization: `Bearer ${token}` });

export const otherAlgorithm: Make = (proved, body) => {
	if (proved.by !== 'signature') return byJwt({ algorithm: 'HS512', expiresIn: 600 })(proved, body);
	const [name = HEADER] = Object.keys(proved.prove(body).headers);
	return bearing(body, { [name]: hmac(body, proved.secret, 'HmacSHA512') });
};

/** A single bit of it is another one. */
export const otherBody: Make = (proved, body) => ({
	...proven(proved, body),
	body: body.replace('☕', '☔'),
});

/** n8n hands on no raw body of such a request. */
export const asForm: Make = (proved) => {
	const form = `--x\r\ncontent-disposition: form-data; name="event"\r\n\r\nmessage.received\r\n--x--`;
	const { headers, ...sent } = proven(proved, form);
	return { ...sent, headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' } };
};

/** As some programs write UTF-8. */
export const marked: Make = (proved, body) => proven(proved, `\uFEFF${body}`);

/** n8n reads the body of such a request only when it is asked to. */
export const notCalledJson: Make = (proved, body) => {
	const { headers, ...sent } = proven(proved, body);
	return { ...sent, headers: { ...headers, 'content-type': 'application/octet-stream' } };
};

/** Of such a form, n8n has read all that there is before it asks the trigger. */
export const asFormCalledGzip: Make = (proved, body) => {
	const form = asForm(proved, body);
	return form && { ...form, headers: { ...form.headers, 'content-encoding': 'gzip' } };
};

/**
 * Longer than the 16 MB that n8n takes. n8n rejects it by its declared length, and can close the connection while
 * the rest is still being sent; its response would then be lost.
 */
export const tooLong: Make = (proved) => {
	const { headers, ...sent } = proven(proved, ' '.repeat(17 * 1024 * 1024));
	const octets = { ...headers, 'content-type': 'application/octet-stream' };
	return { ...sent, sentBytes: 1024, headers: octets };
};

export const gzipped: Make = (proved, body) => {
	const { headers, ...sent } = proven(proved, body);
	return { ...sent, body: gzipSync(body), headers: { ...headers, 'content-encoding': 'gzip' } };
};
