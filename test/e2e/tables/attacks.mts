import type { Proved } from './proved.mts';
import * as requests from './requests.mts';
import { bearing, changed, elsewhere, proven, type Make } from './requests.mts';
import { OLDER } from '../older-n8n.mts';

export const REFUSED = '401';
export const RUNS = '200, runs';
export const BYTE_ORDER_MARK = 'valid, with a byte order mark';
const NO_OBJECT = '400';

/** What is sent, and what is to come of it: by default 401. */
type Attack = readonly [what: string, sent: Make, outcome?: (proved: Proved) => string];

const runs = () => RUNS;
const TOKEN_HEADER = 'x-webhook-token';

/** Deliveries to each trigger, most of them forged. */
export const ATTACKS: Attack[] = [
	['valid', proven, runs],
	['valid, compressed (gzip)', requests.gzipped, runs],
	[BYTE_ORDER_MARK, requests.marked, () => (OLDER.rejectsByteOrderMark ? '422' : RUNS)],
	['valid, but not declared as JSON (application/octet-stream)', requests.notCalledJson, runs],
	['valid, nested 5,000 levels deep', (proved, body) => proven(proved, nested(body)), runs],
	['no proof', (_, body) => bearing(body, {})],
	['forged with another secret', (proved, body) => proven(proved, body, 'the wrong secret!!')],
	['forged with an empty secret', (proved, body) => proven(proved, body, '')],
	['proof too short', changed((proof) => proof.slice(0, -2))],
	['proof too long', changed((proof) => `${proof}00`)],
	['proof empty', changed(() => '')],
	['one byte of the proof changed', changed(another)],
	[
		'one byte of the body changed',
		requests.otherBody,
		({ signsBody }) => (signsBody ? REFUSED : RUNS),
	],
	['wrong algorithm', requests.otherAlgorithm],
	[
		'previous secret, during a rotation',
		(proved, body) =>
			proved.previousSecret === undefined ? undefined : proven(proved, body, proved.previousSecret),
		runs,
	],
	[
		'secret removed from the credential, none sent',
		(proved, body) => open(proven(proved, body, '')),
	],
	['secret removed from the credential, but sent', (proved, body) => open(proven(proved, body))],
	['proof twice', requests.twice, ({ by }) => (by === 'jwt' ? RUNS : REFUSED)],
	[
		'proof in the URL instead of a header',
		elsewhere((proof, body, { by }) =>
			by === 'token' ? undefined : bearing(body, {}, [['token', proof]]),
		),
	],
	[
		'token in the header X-Webhook-Token',
		elsewhere((proof, body, { by }) =>
			by === 'token' ? bearing(body, { [TOKEN_HEADER]: proof }) : undefined,
		),
		runs,
	],
	['proof in another header', elsewhere((proof, body) => bearing(body, { 'x-token': proof }))],
	['proof in the body', elsewhere((token, body) => bearing(withField(body, { token }), {}))],
	['expired JWT', requests.byJwt({ expiresIn: -120 })],
	['JWT that never expires', requests.byJwt({})],
	['JWT not valid yet', requests.byJwt({ expiresIn: 900, notBefore: 300 })],
	[
		'JWT with wrong claims',
		requests.byJwt({ expiresIn: 600 }, { app: 'evolution', action: 'another' }),
	],
	['unsigned JWT (alg none)', requests.unsignedJwt],
	[
		'valid, but uploaded as a form: no raw body',
		requests.asForm,
		({ signsBody }) => (signsBody ? REFUSED : NO_OBJECT),
	],
	[
		'the same, declared as compressed (gzip)',
		requests.asFormCalledGzip,
		({ signsBody }) => (signsBody ? REFUSED : NO_OBJECT),
	],
	[
		'valid, but larger than n8n accepts (16 MB)',
		requests.tooLong,
		({ signsBody }) => (signsBody ? REFUSED : NO_OBJECT),
	],
	['valid, but without a body', (proved) => proven(proved, ''), () => NO_OBJECT],
];

const open = (sent: requests.Sent): requests.Sent => ({ ...sent, isOpen: true });

/** JSON.stringify could not write it. */
const nested = (body: string): string =>
	body.replace(/\}$/, `,"more":${'['.repeat(5_000)}${']'.repeat(5_000)}}`);

const withField = (body: string, field: object) =>
	JSON.stringify({ ...JSON.parse(body), ...field });

function another(proof: string): string {
	const at = proof.length - 3;
	return `${proof.slice(0, at)}${proof[at] === 'a' ? 'b' : 'a'}${proof.slice(at + 1)}`;
}
