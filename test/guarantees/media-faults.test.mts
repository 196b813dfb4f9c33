import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INode } from 'n8n-workflow';
import { PNG } from 'pngjs';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { by, NO_PAUSE, run } from '../FlowEngine/flowengine.mts';
import { resultTable } from './result-table.mts';

let sandbox: FlowEngineSandbox;
/** A file that every message type takes. */
const FILE = PNG.sync.write(new PNG({ width: 16, height: 16 }));
/** What the file's host answers, in turn; then the file. */
let answers: number[] = [];
const files = createServer((_, response) => {
	response.writeHead(answers.shift() ?? 200).end(FILE);
});
beforeAll(async () => {
	await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
});
afterAll(() => files.close());
beforeEach(async () => {
	answers = [];
	sandbox = await startFlowEngine({
		hosts: {
			'files.example': `http://127.0.0.1:${(files.address() as AddressInfo).port}`,
			'typo.example': new Error('getaddrinfo ENOTFOUND typo.example'),
			'down.example': new Error('connect ECONNREFUSED 203.0.113.9:443'),
			'tls.example': new Error('self-signed certificate'),
		},
	});
});
afterEach(() => sandbox.stop());

const TYPES: Record<string, IDataObject> = {
	...Object.fromEntries(
		['audio', 'document', 'image', 'sticker', 'video', 'videoNote'].map((messageType) => [
			messageType,
			{ messageType, mediaSource: 'url' },
		]),
	),
	...Object.fromEntries(
		['audio', 'image', 'video'].map((statusType) => [
			`${statusType} status`,
			{ messageType: 'status', statusType, audience: 'numbers', statusNumbers: '351910000000' },
		]),
	),
};
const RETRY = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** Sends once, whatever the host does, and says what came of it. */
async function send(type: string, host: string, settings: Partial<INode> = {}) {
	const url = `https://${host}/price-list.png?sig=s3cret`;
	const parameters = {
		resource: 'message',
		operation: 'send',
		account: by('', 'list'),
		to: by('351910000000'),
		options: NO_PAUSE,
		...TYPES[type],
		mediaUrl: url,
		fileName: 'price-list.png',
		statusUrl: url,
	};
	const startedAt = performance.now();
	const { items, error } = await run(sandbox, parameters, [{}], settings);
	const seconds = (performance.now() - startedAt) / 1000;
	const tries = sandbox.ledger.calls.filter(({ path }) => path.startsWith('/message/')).length;
	const accepted = sandbox.instance.messages.size;
	return { items, error, tries, accepted, seconds: seconds.toFixed(1) };
}

const table = resultTable('media-faults', [
	...['message type', "the file's host", 'mode', 'taken by the server', 'reported by the node'],
	...['calls', 'seconds'],
]);

const STATUSES = [401, 403, 404, 429, 500, 503];
/** Only these say what the host has answered. */
const TELLS_STATUS = new Set(['audio', 'audio status', 'image', 'sticker']);

const BROKEN = [
	...STATUSES.map((status) => ({ name: `answers ${status}`, host: 'files.example', status })),
	{ name: 'has a name that does not exist', host: 'typo.example' },
	{ name: 'is down', host: 'down.example' },
	{ name: 'has an untrusted certificate', host: 'tls.example' },
];
const MODES = [
	{ mode: 'one item', settings: {}, calls: 1 },
	{ mode: 'one item, Retry On Fail 3', settings: RETRY, calls: 3 },
];

describe.each(Object.keys(TYPES))('the file of this message: %s', (type) => {
	const cases = BROKEN.flatMap((broken) =>
		MODES.map((mode) => ({ status: 0, ...broken, ...mode })),
	);

	test.each(cases)('its host $name, $mode: nothing is sent, and that is said', async (row) => {
		answers = Array.from({ length: 20 }, () => row.status);
		const { error, tries, accepted, seconds } = await send(type, row.host, row.settings);
		const told = row.status && TELLS_STATUS.has(type) ? ` (HTTP ${row.status})` : '';
		expect(error?.message).toContain(`couldn't get the file from ${row.host}${told}`);
		expect(error?.description).toContain('Nothing was sent');
		expect(`${error?.message} ${error?.description}`).not.toContain('s3cret');
		// those of the node, and none repeated as the server's own
		expect(tries).toBe(row.calls);
		expect(accepted).toBe(0);
		table.add(type, row.name, row.mode, '0 of 1', 'not sent', String(tries), seconds);
	});

	test.each(STATUSES)('its host answers %i once: the second try goes out', async (status) => {
		answers = [status];
		const { items, error, tries, accepted, seconds } = await send(type, 'files.example', RETRY);
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ status: 'pending' });
		expect([tries, accepted]).toEqual([2, 1]);
		const name = `answers ${status} once`;
		table.add(type, name, 'one item, Retry On Fail 3', '1 of 1', 'sent', '2', seconds);
	});
});
