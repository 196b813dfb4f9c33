import { Readable } from 'node:stream';
import axios from 'axios';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { TRIGGERS } from '../contract/trigger-gateways.mts';
import { ATTACKS, BYTE_ORDER_MARK, REFUSED, RUNS } from './tables/attacks.mts';
import { PROVED, type Proved } from './tables/proved.mts';
import { eventually } from './facts/eventually.mts';
import { newId, ranIds, statuses } from './tables/ran.mts';
import type { Sent } from './tables/requests.mts';
import { listening } from './tables/listening.mts';
import { Table } from './tables/table.mts';
import { OLDER } from './older-n8n.mts';

const NOT_OFFERED = 'not offered';

interface Target {
	proved: Proved;
	url: string | undefined;
	/** Of the same trigger, without a secret in its credential. */
	openUrl: string | undefined;
}

let n8n: N8n;
let targets: Target[];
const table = new Table('authenticity', ['What arrives', ...PROVED.map(({ name }) => name)]);

beforeAll(async () => {
	n8n = await sharedN8n();
	const published = TRIGGERS.map(async ({ trigger, credential, credentials, openCredentials }) => {
		const some = PROVED.filter((proved) => proved.trigger === trigger);
		const parameters = some.map((proved) => proved.parameters);
		const type = { trigger, credential };
		const urls = await listening(n8n, type, credentials, parameters);
		// A trigger without a secret is not published: it is taken out afterwards.
		const openUrls = await listening(n8n, type, credentials, parameters, openCredentials);
		return some.map((proved, index) => ({ proved, url: urls[index], openUrl: openUrls[index] }));
	});
	targets = (await Promise.all(published)).flat();
});

afterAll(async () => {
	await n8n?.stop();
});

async function statusOf(
	{ url, openUrl }: Target,
	{ body, sentBytes, headers, query, isOpen }: Sent,
): Promise<string> {
	const length = { 'content-length': Buffer.byteLength(body) };
	const { status } = await axios.post(
		`${isOpen ? openUrl : url}?${new URLSearchParams(query)}`,
		sentBytes === undefined ? body : beginningOf(body, sentBytes),
		{
			headers: { ...headers, ...(sentBytes !== undefined && length) },
			maxRedirects: 0,
			transformRequest: (data: unknown) => data,
			validateStatus: () => true,
		},
	);
	return String(status);
}

/** Never ends. */
function beginningOf(body: string | Buffer, bytes: number): Readable {
	const beginning = new Readable({ read() {} });
	beginning.push(body.slice(0, bytes));
	return beginning;
}

/** By its answer, and by what n8n has executed. */
const outcome = (status: string, id: string, ids: string[]) =>
	ids.includes(id) ? `${status}, runs` : status;

const CASES = ATTACKS.map(([what, make, expected = () => REFUSED]) => ({ what, make, expected }));

test.each(CASES)('$what', async ({ what, make, expected }) => {
	const sent = await Promise.all(
		targets.map(async (target) => {
			const id = newId();
			const request = make(target.proved, JSON.stringify(target.proved.payload(id)));
			return { id, status: request ? await statusOf(target, request) : NOT_OFFERED };
		}),
	);
	// an older n8n answers before it has stored an execution
	const ids = await eventually(
		() => ranIds(n8n),
		(ran) => sent.every(({ id, status }) => status !== '200' || ran.includes(id)),
	);
	const found = sent.map(({ id, status }) => outcome(status, id, ids));
	table.add(what, ...found);
	const isOffered = (_: unknown, index: number) => found[index] !== NOT_OFFERED;
	expect(found.filter(isOffered)).toEqual(PROVED.filter(isOffered).map(expected));
});

test('n8n has executed what ran in the table, each once, and nothing else', async () => {
	const cells = table.rows.flat().filter((cell) => cell === RUNS);
	const ids = ranIds(n8n);
	expect(ids).toHaveLength(cells.length);
	expect(new Set(ids).size).toBe(cells.length);
	expect(new Set(await statuses(n8n))).toEqual(new Set(['success']));
});

test('no body was read twice, and n8n has logged why one could not be read', () => {
	expect(n8n.log()).not.toContain('unexpected end of file');
	expect(n8n.log()).toContain(
		"The body of a webhook request can't be read: request entity too large",
	);
});

test('n8n has logged no secret', () => {
	for (const { secret, previousSecret = secret } of PROVED) {
		expect(n8n.log()).not.toContain(secret);
		expect(n8n.log()).not.toContain(previousSecret);
	}
});

test('docs/triggers.md shows this table', () => {
	table.close(([what]) => OLDER.rejectsByteOrderMark && what === BYTE_ORDER_MARK);
});
