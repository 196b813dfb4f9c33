import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { Fault } from '../../sandbox/fault.mts';
import {
	changesOf,
	executionsOfOneMessage,
	running,
	SECRET,
	started,
	stopAll,
	urlsOf,
	webhooksOf,
} from './registering.mts';

afterEach(stopAll);

test.each([
	['404', undefined],
	['405', { kind: 'status', status: 405 } as Fault],
])(
	'a gateway without such a call (%s): the user is told, and to choose Manual',
	async (status, fault) => {
		const { sandbox, trigger } = await started({ registration: 'none' });
		if (fault) sandbox.failNext(fault, { times: 9 });
		const error = await trigger.publish().catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: `This WhatSMS does not register webhooks at /webhooks (HTTP ${status}). Choose Webhook Registration → Manual and enter the URL in WhatSMS yourself, or correct the 'Registration Path'.`,
			httpCode: status,
		});
		expect(trigger.memory()).toEqual({});
		expect(await trigger.unpublish()).toBe(true);
	},
);

test.each(['', '/', 'https://api.whatsms.pt/webhooks', '/../contacts', '/a b', '/webhooks?all=1'])(
	'%j is no path: nothing is called',
	async (registrationPath) => {
		const { sandbox, trigger } = await started({ parameters: { registrationPath } });
		await expect(trigger.publish()).rejects.toThrow("'Registration Path' is not a path");
		expect(sandbox.ledger.calls).toEqual([]);
	},
);

test.each(['webhooks', '/webhooks/', ' /webhooks '])('%j is one', async (registrationPath) => {
	const { sandbox, trigger } = await started({ parameters: { registrationPath } });
	await trigger.publish();
	await trigger.unpublish();
	expect(changesOf(sandbox)).toEqual(['POST', 'DELETE']);
});

test('an n8n that only this machine can reach: refused, with what to set', async () => {
	for (const publicUrl of ['http://localhost:5678', 'http://127.0.0.1:5678', 'http://[::1]:5678']) {
		const credential = { baseUrl: 'https://whatsms.example/api/v2' };
		const { trigger } = await started({ publicUrl, credential });
		await expect(trigger.publish()).rejects.toThrow(
			/cannot reach this n8n at (localhost|127\.0\.0\.1|\[::1\]):5678\. Set the environment variable N8N_WEBHOOK_URL/,
		);
	}
});

test('a key that is not accepted', async () => {
	const { sandbox, trigger } = await started({ credential: { apiKey: 'sk_live_wrong' } });
	await expect(trigger.publish()).rejects.toThrow('WhatSMS did not accept the API key');
	expect(urlsOf(sandbox)).toEqual([]);
});

const TROUBLE: Array<[string, Fault, string]> = [
	['503', { kind: 'status', status: 503 }, 'WhatSMS has trouble on its side (HTTP 503)'],
	['429', { kind: 'status', status: 429 }, 'the rate limit was reached'],
	['a reset', { kind: 'reset' }, 'The connection to WhatSMS broke'],
	['a redirect', { kind: 'status', status: 302 }, 'redirected the request'],
];
const UNREADABLE: typeof TROUBLE = [
	['a page', { kind: 'html' }, 'cannot be read'],
	['broken JSON', { kind: 'garbage' }, 'cannot be read'],
];

describe.each([...TROUBLE, ...UNREADABLE])('%s while it is registered', (_, fault, words) => {
	test.each(['GET', 'POST'])(
		'at %s: nothing is left, and it can be tried again',
		async (method) => {
			const { sandbox, trigger } = await started();
			sandbox.failNext(fault, { method });
			await expect(trigger.publish()).rejects.toThrow(words);
			expect(urlsOf(sandbox)).toEqual([]);
			expect(trigger.memory()).not.toHaveProperty('secret');
			await trigger.publish();
			expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
		},
	);
});

describe.each(TROUBLE)('%s while it is removed', (_, fault, words) => {
	test.each(['GET', 'DELETE'])('at %s: thrown, so that n8n tries again', async (method) => {
		const { sandbox, trigger } = await started();
		await trigger.publish();
		sandbox.failNext(fault, { method });
		await expect(trigger.unpublish()).rejects.toThrow(words);
		expect(urlsOf(sandbox)).toEqual([trigger.url]);
		expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
		await trigger.unpublish();
		expect(urlsOf(sandbox)).toEqual([]);
	});
});

test('registered, but the answer was lost: it is removed, and not registered twice', async () => {
	const { sandbox, trigger } = await started();
	sandbox.failNext({ kind: 'resetAfter' }, { method: 'POST' });
	await expect(trigger.publish()).rejects.toThrow('The connection to WhatSMS broke');
	expect(urlsOf(sandbox)).toEqual([]);
	await trigger.publish();
	expect(urlsOf(sandbox)).toEqual([trigger.url]);
});

test('a list that was there before and is gone while it is removed is no success', async () => {
	const { sandbox, trigger } = await started();
	await trigger.publish();
	sandbox.failNext({ kind: 'status', status: 404 }, { method: 'GET' });
	await expect(trigger.unpublish()).rejects.toThrow('does not register webhooks');
	await trigger.unpublish();
	expect(urlsOf(sandbox)).toEqual([]);
});

test('the end of a test run never throws, and tries again by itself', async () => {
	const { sandbox, trigger } = await started();
	await trigger.startTest();
	sandbox.failNext({ kind: 'status', status: 503 }, { method: 'DELETE' });
	expect(await trigger.endTest()).toBe(true);
	expect(urlsOf(sandbox)).toEqual([]);
	await trigger.startTest();
	await sandbox.stop();
	expect(await trigger.endTest()).toBe(true);
});

test('why a test run cannot begin is not hidden by what its end runs into', async () => {
	const { sandbox, trigger } = await started();
	sandbox.failNext(
		{ kind: 'status', status: 400, body: { error: 'URL inválido' } },
		{ method: 'POST' },
	);
	sandbox.failNext({ kind: 'status', status: 503 }, { method: 'DELETE' });
	await expect(trigger.startTest()).rejects.toThrow('URL inválido');
	await sandbox.stop();
	const since = Date.now();
	await expect(trigger.startTest()).rejects.toThrow('WhatSMS could not be reached');
	expect(Date.now() - since).toBeLessThan(900);
});

test.each([
	['not encrypted', { baseUrl: 'http://api.example.com' }, {}],
	['no path', {}, { registrationPath: '' }],
])(
	'a test run that cannot begin says why, and ends in peace: %s',
	async (_, credential, parameters) => {
		const { trigger } = await started({ credential, parameters });
		await expect(trigger.startTest()).rejects.toThrow(/not encrypted|not a path/);
		expect(await trigger.endTest()).toBe(true);
	},
);

test('a test run that is cancelled while it begins ends in peace, too', async () => {
	const { sandbox, trigger } = await started();
	await sandbox.stop();
	expect(await trigger.endTest()).toBe(true);
});

test('no error tells a key or a secret, even if the gateway repeats them', async () => {
	const parrot = createServer((request, response) => {
		void text(request).then((body) => {
			const error = `${request.headers.authorization} ${body}`;
			response.writeHead(request.method === 'GET' ? 200 : 400, {
				'content-type': 'application/json',
			});
			response.end(JSON.stringify(request.method === 'GET' ? [] : { error }));
		});
	});
	await new Promise<void>((resolve) => parrot.listen(0, '127.0.0.1', resolve));
	running.push({ stop: async () => void parrot.close() });
	const baseUrl = `http://127.0.0.1:${(parrot.address() as AddressInfo).port}`;
	for (const webhookSecret of ['', SECRET]) {
		const { trigger } = await started({ credential: { baseUrl, webhookSecret } });
		const error = await trigger.publish().catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(NodeApiError);
		const told = JSON.stringify([error, String(error), (error as Error).stack]);
		expect(told).toContain('message.received');
		expect(told).not.toMatch(/[0-9a-f]{64}|sk_live_sandbox/);
		expect(told).not.toContain(SECRET);
	}
});

test('a credential that is gone', async () => {
	const { trigger, credentials } = await started();
	await trigger.publish();
	delete (credentials as Partial<typeof credentials>).whatSmsApi;
	await expect(trigger.unpublish()).rejects.toThrow(NodeOperationError);
});

test('the secret is saved with the first registration that succeeds', async () => {
	const { sandbox, trigger } = await started();
	sandbox.failNext({ kind: 'status', status: 500 }, { method: 'POST' });
	await expect(trigger.publish()).rejects.toThrow();
	expect(trigger.memory()).toEqual({});
	await trigger.publish();
	expect(trigger.memory().secret).toBe(webhooksOf(sandbox)[0]?.secret);
});
