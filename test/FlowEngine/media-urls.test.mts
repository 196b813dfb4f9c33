import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { by, NO_PAUSE, run } from './flowengine.mts';

let sandbox: FlowEngineSandbox;
/** What the file's host answers, in turn; then the file. */
let answers: number[] = [];
const files = createServer((_, response) => {
	response.writeHead(answers.shift() ?? 200).end('%PDF-1.4');
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
const TRIES = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };

const send = async (type: string, host: string, settings = {}) => {
	const url = `https://${host}/price-list.pdf?sig=s3cret`;
	const parameters = {
		resource: 'message',
		operation: 'send',
		instance: by('', 'list'),
		to: by('351910000000'),
		options: NO_PAUSE,
		...TYPES[type],
		mediaUrl: url,
		statusUrl: url,
	};
	return await run(sandbox, parameters, [{}], settings);
};
const sends = () => sandbox.ledger.calls.filter(({ path }) => path.startsWith('/message/'));

const STATUSES = [401, 403, 404, 429, 500, 503];
/** Only these say what the host has answered. */
const TELLS_STATUS = new Set(['audio', 'audio status', 'image', 'sticker']);

describe.each(Object.keys(TYPES))('the file of this message: %s', (type) => {
	test.each(STATUSES)('its host answers %i', async (status) => {
		answers = Array.from({ length: 20 }, () => status);
		const { error } = await send(type, 'files.example');
		const told = TELLS_STATUS.has(type) ? ` (HTTP ${status})` : '';
		expect(error?.message).toContain(`couldn't get the file from files.example${told}`);
		expect(error?.description).toContain('Nothing was sent');
		expect(`${error?.message} ${error?.description}`).not.toContain('s3cret');
		expect(sends()).toHaveLength(1);
	});

	test.each(['typo.example', 'down.example', 'tls.example'])('%s is no use', async (host) => {
		const { error } = await send(type, host);
		expect(error?.message).toContain(`couldn't get the file from ${host}`);
		expect(error?.description).toContain('Nothing was sent');
		expect(sends()).toHaveLength(1);
	});
});

test('a document whose host failed once goes out on the second try, once', async () => {
	answers = [503];
	const { items, error } = await send('document', 'files.example', TRIES);
	expect(error).toBeUndefined();
	expect(items[0]?.json).toMatchObject({ status: 'pending' });
	expect(sandbox.instance.messages.size).toBe(1);
});
