import {
	addForeign,
	changesOf,
	executionsOfOneMessage,
	SECRET,
	SHOP,
	started,
	stopAll,
	urlsOf,
	webhooksOf,
} from './registering.mts';

const EVENTS = ['message.received', 'ticket.closed'];

afterEach(stopAll);

test('manual: the gateway is never asked', async () => {
	const { sandbox, trigger } = await started({ parameters: { registration: 'manual' } });
	await trigger.publish();
	await trigger.startTest();
	await trigger.endTest();
	await trigger.unpublish();
	expect(sandbox.ledger.calls).toEqual([]);
});

test('it registers its URL, its events and the secret of the credential', async () => {
	const { sandbox, trigger } = await started({ credential: { webhookSecret: SECRET } });
	await trigger.publish();
	expect(webhooksOf(sandbox)).toEqual([{ url: trigger.url, events: EVENTS, secret: SECRET }]);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
	expect(JSON.stringify(trigger.memory())).not.toContain(SECRET);
});

test('without a secret in the credential it generates one, and what is signed with it runs', async () => {
	const { sandbox, trigger } = await started();
	await trigger.publish();
	const [webhook] = webhooksOf(sandbox);
	expect(webhook?.secret).toMatch(/^[0-9a-f]{64}$/);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
	sandbox.receive({ number: '351910000001', text: 'forged' }, 'forged');
	sandbox.receive({ number: '351910000002', text: 'unsigned' }, 'none');
	await sandbox.deliveries.settled();
	expect(trigger.executions).toHaveLength(1);
});

test('a generated secret counts beside those of the credential', async () => {
	const { sandbox, trigger, credentials } = await started();
	await trigger.publish();
	credentials.whatSmsApi.webhookSecret = SECRET;
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
});

test('a second publish, or a second create, leaves one webhook', async () => {
	const { sandbox, trigger } = await started();
	await trigger.publish();
	await trigger.publish();
	expect(changesOf(sandbox)).toEqual(['POST']);
	await trigger.run('create');
	expect(urlsOf(sandbox)).toEqual([trigger.url]);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
});

test('published again with other events, it replaces its own, under the same secret', async () => {
	const { sandbox, trigger } = await started();
	addForeign(sandbox);
	await trigger.publish();
	const secret = webhooksOf(sandbox)[1]?.secret;
	await trigger.republish({ events: ['message.received'] });
	expect(webhooksOf(sandbox)).toEqual([
		SHOP,
		{ url: trigger.url, events: ['message.received'], secret },
	]);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
});

test('it sees that the gateway has lost it, or has other events', async () => {
	const { sandbox, trigger } = await started();
	expect(await trigger.run('checkExists')).toBe(false);
	await trigger.publish();
	expect(await trigger.run('checkExists')).toBe(true);
	for (const webhook of webhooksOf(sandbox)) Object.assign(webhook, { events: ['ticket.closed'] });
	expect(await trigger.run('checkExists')).toBe(false);
	sandbox.deliveries.registered.clear();
	expect(await trigger.run('checkExists')).toBe(false);
	await trigger.publish();
	expect(urlsOf(sandbox)).toEqual([trigger.url]);
});

test('what is registered under a secret that n8n no longer has is registered anew', async () => {
	const { sandbox, trigger } = await started();
	await trigger.publish();
	const old = webhooksOf(sandbox)[0]?.secret;
	trigger.forget();
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(0);
	await trigger.publish();
	expect(webhooksOf(sandbox)).toEqual([expect.objectContaining({ url: trigger.url })]);
	expect(webhooksOf(sandbox)[0]?.secret).not.toBe(old);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
});

test('what is registered under our URL without our knowing is registered anew, too', async () => {
	const { sandbox, trigger } = await started({ credential: { webhookSecret: SECRET } });
	addForeign(sandbox, { url: trigger.url, secret: 'another', events: EVENTS });
	await trigger.publish();
	expect(webhooksOf(sandbox)).toEqual([
		expect.objectContaining({ url: trigger.url, secret: SECRET }),
	]);
});

test('unpublished, it removes its own and nothing else; once more does no harm', async () => {
	const { sandbox, trigger } = await started();
	addForeign(sandbox);
	addForeign(sandbox, { url: `${trigger.url}/other`, secret: 'x' });
	await trigger.publish();
	await trigger.unpublish();
	expect(urlsOf(sandbox)).toEqual([SHOP.url, `${trigger.url}/other`]);
	await trigger.unpublish();
	expect(urlsOf(sandbox)).toHaveLength(2);
});

test('what is gone by the time that it is removed counts as removed', async () => {
	const { sandbox, trigger } = await started();
	await trigger.publish();
	sandbox.failNext({ kind: 'status', status: 404 }, { method: 'DELETE' });
	expect(await trigger.unpublish()).toBe(true);
});

test('what the gateway does not list is removed by its id', async () => {
	const { sandbox, trigger } = await started();
	await trigger.publish();
	sandbox.failNext({ kind: 'status', status: 200, body: [] }, { method: 'GET' });
	await trigger.unpublish();
	expect(urlsOf(sandbox)).toEqual([]);
});

test('what somebody has made of our webhook at the gateway stays', async () => {
	const { sandbox, trigger } = await started();
	await trigger.publish();
	for (const webhook of webhooksOf(sandbox)) Object.assign(webhook, SHOP);
	await trigger.unpublish();
	expect(urlsOf(sandbox)).toEqual([SHOP.url]);
});

test('a test run is registered beside the published workflow, and removed', async () => {
	const { sandbox, trigger } = await started();
	await trigger.publish();
	await trigger.startTest();
	expect(urlsOf(sandbox)).toEqual([trigger.url, trigger.testUrl]);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(2);
	await trigger.endTest();
	expect(urlsOf(sandbox)).toEqual([trigger.url]);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
});

test('a test URL that was left behind is taken over', async () => {
	const { sandbox, trigger } = await started();
	await trigger.startTest();
	await trigger.startTest();
	expect(urlsOf(sandbox)).toEqual([trigger.testUrl]);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
});
