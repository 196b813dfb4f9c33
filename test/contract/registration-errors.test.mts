import { NodeOperationError } from 'n8n-workflow';
import type { Fault } from '../../sandbox/fault.mts';
import {
	executionsOfOneEvent,
	running,
	SECRET,
	started as startedAt,
	stopAll,
	urlsOf,
} from './registering.mts';
import { GATEWAYS } from './registering-gateways.mts';
import { startParrot } from './parrot.mts';
import { skipWaits } from '../support/clock.mts';

const TROUBLE: Array<[string, Fault, string]> = [
	['502', { kind: 'status', status: 502 }, 'is currently unavailable (HTTP 502)'],
	['429', { kind: 'status', status: 429 }, 'rate limit was reached'],
	['a reset', { kind: 'reset' }, 'was lost before it responded'],
	['a redirect', { kind: 'status', status: 302 }, 'redirected the request'],
];
const UNREADABLE: typeof TROUBLE = [
	['a page', { kind: 'html' }, 'sent an unexpected response'],
	['broken JSON', { kind: 'garbage' }, 'sent an unexpected response'],
];

skipWaits();
afterEach(stopAll);

describe.each(GATEWAYS)('$name', (gateway) => {
	const { name, method } = gateway;
	/** What errors call it: users know their own server by no other name. */
	const server = gateway.server ?? name;
	const started = async (given: Parameters<typeof startedAt>[1] = {}) =>
		await startedAt(gateway, given);

	test('an n8n that only this machine can reach: refused, with what to set', async () => {
		for (const host of ['localhost:5678', '127.0.0.1:5678', '[::1]:5678']) {
			const credential = { baseUrl: 'https://gateway.example/api' };
			const { trigger } = await started({ publicUrl: `http://${host}`, credential });
			await expect(trigger.publish()).rejects.toThrow(
				`can't reach n8n at ${host}. n8n needs a public URL`,
			);
		}
	});

	test('a key that is not accepted', async () => {
		const credential = { [gateway.keyField ?? 'apiKey']: 'sk_live_wrong' };
		const { sandbox, trigger } = await started({ credential });
		await expect(trigger.publish()).rejects.toThrow(
			new RegExp(`^${server} rejected the API key`, 'i'),
		);
		expect(urlsOf(sandbox)).toEqual([]);
	});

	describe.each([...TROUBLE, ...UNREADABLE])('%s while it is registered', (_, fault, words) => {
		test.each(['GET', method])('at %s: nothing is left, and it can be tried again', async (at) => {
			const { sandbox, trigger } = await started();
			sandbox.failNext(fault, { method: at });
			await expect(trigger.publish()).rejects.toThrow(words);
			expect(urlsOf(sandbox)).toEqual([]);
			expect(trigger.memory()).not.toHaveProperty('secret');
			await trigger.publish();
			expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
		});
	});

	describe.each(TROUBLE)('%s while it is removed', (_, fault, words) => {
		test.each(['GET', gateway.removal])('at %s: thrown, so that n8n tries again', async (at) => {
			const { sandbox, trigger } = await started();
			await trigger.publish();
			sandbox.failNext(fault, { method: at });
			await expect(trigger.unpublish()).rejects.toThrow(words);
			expect(urlsOf(sandbox)).toEqual([trigger.url]);
			expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
			await trigger.unpublish();
			expect(urlsOf(sandbox)).toEqual([]);
		});
	});

	test('registered, but the answer was lost: it is removed, and not registered twice', async () => {
		const { sandbox, trigger } = await started();
		sandbox.failNext({ kind: 'resetAfter' }, { method });
		await expect(trigger.publish()).rejects.toThrow(`The connection to ${server} was lost`);
		expect(urlsOf(sandbox)).toEqual([]);
		await trigger.publish();
		expect(urlsOf(sandbox)).toEqual([trigger.url]);
	});

	test('no error tells a key or a secret, even if the gateway repeats them', async () => {
		const parrot = await startParrot(gateway.nothing);
		running.push(parrot);
		for (const secret of ['', SECRET]) {
			const { trigger } = await started({ secret, credential: { baseUrl: parrot.url } });
			const error: unknown = await trigger.publish().catch((reason: unknown) => reason);
			const told = JSON.stringify([error, String(error), (error as Error).stack]);
			expect(told).toContain(trigger.node.webhookId);
			expect(told).not.toMatch(/[0-9a-f]{64}|sk_live_|5a4db0c5/);
			expect(told).not.toContain(SECRET);
			expect(told).not.toContain(encodeURIComponent(SECRET));
		}
	});

	test('a credential that is gone', async () => {
		const { trigger, credentials } = await started();
		await trigger.publish();
		delete credentials[gateway.credential];
		await expect(trigger.unpublish()).rejects.toThrow(NodeOperationError);
	});

	test('the secret is saved with the first registration that succeeds', async () => {
		const { sandbox, trigger } = await started();
		sandbox.failNext({ kind: 'status', status: 500 }, { method });
		await expect(trigger.publish()).rejects.toThrow();
		expect(trigger.memory()).toEqual({});
		await trigger.publish();
		expect(trigger.memory().secret).toBe(sandbox.webhooks()[0]?.secret);
	});
});
