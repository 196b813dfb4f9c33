import {
	changesOf,
	executionsOfOneEvent,
	SECRET,
	started as startedAt,
	stopAll,
	urlsOf,
} from './registering.mts';
import { GATEWAYS } from './registering-gateways.mts';

afterEach(stopAll);

describe.each(GATEWAYS)('$name', (gateway) => {
	const started = async (given: Parameters<typeof startedAt>[1] = {}) =>
		await startedAt(gateway, given);

	test('manual: the gateway is never asked', async () => {
		const { sandbox, trigger } = await started({
			secret: SECRET,
			parameters: { registration: 'manual' },
		});
		await trigger.publish();
		await trigger.startTest();
		await trigger.endTest();
		await trigger.unpublish();
		expect(sandbox.ledger.calls).toEqual([]);
	});

	test('it registers its URL and the secret of the credential, as pasted', async () => {
		const { sandbox, trigger } = await started({ secret: ` ${SECRET}\n` });
		await trigger.publish();
		expect(sandbox.webhooks()).toEqual([
			{ url: trigger.url, secret: SECRET, ...gateway.registers },
		]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
		expect(JSON.stringify(trigger.memory())).not.toContain(SECRET);
	});

	test('without a secret in the credential it generates one, and what it proves runs', async () => {
		const { sandbox, trigger } = await started();
		await trigger.publish();
		const [webhook] = sandbox.webhooks();
		expect(webhook?.secret).toMatch(/^[0-9a-f]{64}$/);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
		await sandbox.raise('forged');
		await sandbox.raise('none');
		expect(trigger.executions).toHaveLength(1);
	});

	test('a generated secret counts beside that of the credential', async () => {
		const { sandbox, trigger, credentials } = await started();
		await trigger.publish();
		Object.assign(credentials[gateway.credential] ?? {}, { [gateway.secretField]: SECRET });
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	});

	test('a second publish, or a second create, leaves one webhook', async () => {
		const { sandbox, trigger } = await started();
		await trigger.publish();
		await trigger.publish();
		expect(changesOf(sandbox)).toEqual([gateway.method]);
		await trigger.run('create');
		expect(urlsOf(sandbox)).toEqual([trigger.url]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	});

	test('it sees that the gateway has lost it', async () => {
		const { sandbox, trigger } = await started();
		expect(await trigger.run('checkExists')).toBe(false);
		await trigger.publish();
		expect(await trigger.run('checkExists')).toBe(true);
		sandbox.clear();
		expect(await trigger.run('checkExists')).toBe(false);
		await trigger.publish();
		expect(urlsOf(sandbox)).toEqual([trigger.url]);
	});

	test('what is registered under a secret that n8n no longer has is registered anew', async () => {
		const { sandbox, trigger } = await started();
		await trigger.publish();
		const old = sandbox.webhooks()[0]?.secret;
		trigger.forget();
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(0);
		await trigger.publish();
		expect(sandbox.webhooks()).toEqual([expect.objectContaining({ url: trigger.url })]);
		expect(sandbox.webhooks()[0]?.secret).not.toBe(old);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	});

	test('what is registered under our URL without our knowing is registered anew, too', async () => {
		const { sandbox, trigger } = await started({ secret: SECRET });
		sandbox.add({ url: `${trigger.url}?from=somewhere`, secret: 'another' });
		await trigger.publish();
		expect(sandbox.webhooks()).toEqual([
			expect.objectContaining({ url: trigger.url, secret: SECRET }),
		]);
	});

	const { tellsSecrets } = gateway;
	test(`that the secret has changed it sees: ${tellsSecrets}`, async () => {
		const { sandbox, trigger, credentials } = await started({ secret: SECRET });
		await trigger.publish();
		Object.assign(credentials[gateway.credential] ?? {}, { [gateway.secretField]: 'a new one' });
		expect(await trigger.run('checkExists')).toBe(!tellsSecrets);
		await trigger.run('create');
		expect(sandbox.webhooks()).toMatchObject([{ url: trigger.url, secret: 'a new one' }]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	});

	test('published again, it is registered under the same secret', async () => {
		const { sandbox, trigger } = await started();
		await trigger.publish();
		const secret = sandbox.webhooks()[0]?.secret;
		await trigger.republish({});
		expect(sandbox.webhooks()).toEqual([expect.objectContaining({ url: trigger.url, secret })]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	});

	test('unpublished, it is gone; once more does no harm', async () => {
		const { sandbox, trigger } = await started();
		await trigger.publish();
		await trigger.unpublish();
		expect(urlsOf(sandbox)).toEqual([]);
		await trigger.unpublish();
		expect(changesOf(sandbox)).toEqual([gateway.method, gateway.removal]);
	});

	test('what somebody has made of our webhook at the gateway stays', async () => {
		const { sandbox, trigger } = await started();
		await trigger.publish();
		sandbox.clear();
		sandbox.add({ url: `${trigger.url}/other` });
		await trigger.unpublish();
		expect(urlsOf(sandbox)).toEqual([`${trigger.url}/other`]);
	});

	test('a test URL that was left behind is taken over', async () => {
		const { sandbox, trigger } = await started();
		await trigger.startTest();
		await trigger.startTest();
		expect(urlsOf(sandbox)).toEqual([trigger.testUrl]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	});
});
