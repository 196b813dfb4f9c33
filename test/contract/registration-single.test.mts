import {
	addForeign,
	executionsOfOneMessage,
	SECRET,
	SHOP,
	started,
	stopAll,
	urlsOf,
	webhooksOf,
} from './registering.mts';

/** A gateway that allows one webhook only. */
const single = async (given: Parameters<typeof started>[0] = {}) =>
	await started({ registration: 'single', ...given });
const withSecret = { credential: { webhookSecret: SECRET } };
const replacing = { parameters: { options: { replaceExisting: true } } };

afterEach(stopAll);

test("somebody else's webhook stays, and the user is told which one, without its query", async () => {
	const { sandbox, trigger } = await single();
	addForeign(sandbox);
	const publish = trigger.publish();
	await expect(publish).rejects.toThrow(
		'WhatSMS allows one webhook only, and already has shop.example/hooks/whatsms. Remove that one in WhatSMS, or choose Options → Replace Existing Webhook.',
	);
	await expect(publish).rejects.not.toThrow('k3y');
	await expect(trigger.startTest()).rejects.toThrow('already has shop.example');
	expect(webhooksOf(sandbox)).toEqual([SHOP]);
});

test('Replace Existing Webhook replaces it, and unpublishing puts it back', async () => {
	const { sandbox, trigger } = await single(replacing);
	addForeign(sandbox, { ...SHOP, events: ['ticket.closed'] });
	await trigger.publish();
	expect(urlsOf(sandbox)).toEqual([trigger.url]);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
	await trigger.unpublish();
	expect(webhooksOf(sandbox)).toEqual([
		{ url: SHOP.url, events: ['ticket.closed'], secret: expect.any(String) },
	]);
	await trigger.unpublish();
	expect(urlsOf(sandbox)).toEqual([SHOP.url]);
});

test('published again, it is still put back in the end', async () => {
	const { sandbox, trigger } = await single(replacing);
	addForeign(sandbox);
	await trigger.publish();
	await trigger.republish({ events: ['message.received'] });
	expect(urlsOf(sandbox)).toEqual([trigger.url]);
	await trigger.unpublish();
	expect(urlsOf(sandbox)).toEqual([SHOP.url]);
});

test('if ours cannot take its place, it is put back', async () => {
	const { sandbox, trigger } = await single(replacing);
	addForeign(sandbox);
	sandbox.failNext({ kind: 'status', status: 409 }, { method: 'POST' });
	sandbox.failNext({ kind: 'status', status: 503 }, { method: 'POST' });
	await expect(trigger.publish()).rejects.toThrow('trouble on its side');
	expect(urlsOf(sandbox)).toEqual([SHOP.url]);
	expect(trigger.memory()).not.toHaveProperty('replaced');
});

test('if it cannot be put back at once, it is at the next try', async () => {
	const { sandbox, trigger } = await single(replacing);
	addForeign(sandbox);
	await trigger.publish();
	sandbox.failNext({ kind: 'reset' }, { method: 'POST' });
	await expect(trigger.unpublish()).rejects.toThrow('broke before it answered');
	expect(urlsOf(sandbox)).toEqual([]);
	await trigger.unpublish();
	expect(urlsOf(sandbox)).toEqual([SHOP.url]);
});

test('whoever has put it back already finds it once', async () => {
	const { sandbox, trigger } = await started(replacing);
	addForeign(sandbox);
	sandbox.failNext({ kind: 'status', status: 409 }, { method: 'POST' });
	await trigger.publish();
	addForeign(sandbox);
	await trigger.unpublish();
	expect(webhooksOf(sandbox)).toEqual([SHOP]);
});

test('whoever has taken the place in the meantime keeps it', async () => {
	const { sandbox, trigger } = await single(replacing);
	addForeign(sandbox);
	await trigger.publish();
	const other = { url: 'https://other.example/', secret: 'x' };
	sandbox.deliveries.registered.clear();
	addForeign(sandbox, other);
	await trigger.unpublish();
	expect(webhooksOf(sandbox)).toEqual([other]);
	expect(trigger.memory()).not.toHaveProperty('replaced');
});

test('a test run takes the place of the published workflow, and gives it back', async () => {
	const { sandbox, trigger } = await single(withSecret);
	await trigger.publish();
	const [published] = webhooksOf(sandbox);
	await trigger.startTest();
	expect(urlsOf(sandbox)).toEqual([trigger.testUrl]);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
	await trigger.endTest();
	expect(webhooksOf(sandbox)).toEqual([published]);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
});

test('a test run gives it back although the gateway stumbles', async () => {
	const { sandbox, trigger } = await single(withSecret);
	await trigger.publish();
	await trigger.startTest();
	sandbox.failNext({ kind: 'status', status: 503 }, { method: 'POST' });
	await trigger.endTest();
	expect(urlsOf(sandbox)).toEqual([trigger.url]);
});

test('a test run that could not give it back is refused', async () => {
	const { sandbox, trigger } = await single();
	await trigger.publish();
	await expect(trigger.startTest()).rejects.toThrow(
		/the published workflow has it\..* could not be put back .*enter a Webhook Secret in the credential/,
	);
	expect(urlsOf(sandbox)).toEqual([trigger.url]);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
});

test('a gateway that tells secrets gets them back', async () => {
	const { sandbox, trigger } = await single();
	await trigger.publish();
	const [published] = webhooksOf(sandbox);
	const body = [...sandbox.deliveries.registered].map(([id, webhook]) => ({ id, ...webhook }));
	sandbox.failNext({ kind: 'status', status: 200, body }, { method: 'GET', times: 2 });
	await trigger.startTest();
	await trigger.endTest();
	expect(webhooksOf(sandbox)).toEqual([published]);
	expect(await executionsOfOneMessage(sandbox, trigger)).toBe(1);
});

test('published during a test run, or after one that was cut off, it takes its place back', async () => {
	const { sandbox, trigger } = await single();
	await trigger.startTest();
	await trigger.publish();
	expect(urlsOf(sandbox)).toEqual([trigger.url]);
	await trigger.endTest();
	expect(urlsOf(sandbox)).toEqual([trigger.url]);
	expect(trigger.memory()).not.toHaveProperty('replaced');
});

test('where several are allowed, but not one more, the user chooses', async () => {
	const { sandbox, trigger } = await started(replacing);
	addForeign(sandbox);
	addForeign(sandbox, { url: 'https://other.example/', secret: 'x' });
	sandbox.failNext({ kind: 'status', status: 409 }, { method: 'POST' });
	await expect(trigger.publish()).rejects.toThrow(
		'no place for another webhook: it has shop.example/hooks/whatsms, other.example/. Remove one of them',
	);
	expect(urlsOf(sandbox)).toHaveLength(2);
});

test('a refusal for want of a place, where the list is empty, is told in the words of the gateway', async () => {
	const { sandbox, trigger } = await started();
	sandbox.failNext(
		{ kind: 'status', status: 409, body: { error: 'Plano sem webhooks' } },
		{ method: 'POST' },
	);
	await expect(trigger.publish()).rejects.toThrow('Plano sem webhooks');
});
