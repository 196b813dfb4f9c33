import { changesOf, executionsOfOneEvent, started, stopAll, urlsOf } from './registering.mts';
import { WITH_MANY_PLACES } from './registering-gateways.mts';

const SHOP = { url: 'https://shop.example/hooks?key=k3y', secret: 'of the shop' };

afterEach(stopAll);

describe.each(WITH_MANY_PLACES)('$name', (gateway) => {
	test('published again with other events, it replaces its own, under the same secret', async () => {
		const { sandbox, trigger } = await started(gateway);
		sandbox.add(SHOP);
		await trigger.publish();
		const secret = sandbox.webhooks()[1]?.secret;
		await trigger.republish({ events: ['message.received'] });
		expect(sandbox.webhooks()).toEqual([
			SHOP,
			{ url: trigger.url, events: ['message.received'], secret },
		]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	});

	test('it sees that the gateway has other events', async () => {
		const { sandbox, trigger } = await started(gateway);
		await trigger.publish();
		const changed = sandbox
			.webhooks()
			.map((webhook) => ({ ...webhook, events: ['ticket.closed'] }));
		sandbox.clear();
		changed.forEach(sandbox.add);
		expect(await trigger.run('checkExists')).toBe(false);
	});

	test('unpublished, it removes its own and nothing else', async () => {
		const { sandbox, trigger } = await started(gateway);
		sandbox.add(SHOP);
		sandbox.add({ url: `${trigger.url}/other`, secret: 'x' });
		await trigger.publish();
		await trigger.unpublish();
		expect(urlsOf(sandbox)).toEqual([SHOP.url, `${trigger.url}/other`]);
	});

	test('what is gone by the time that it is removed counts as removed', async () => {
		const { sandbox, trigger } = await started(gateway);
		await trigger.publish();
		sandbox.failNext({ kind: 'status', status: 404 }, { method: 'DELETE' });
		expect(await trigger.unpublish()).toBe(true);
	});

	test('what the gateway does not list is removed by its id', async () => {
		const { sandbox, trigger } = await started(gateway);
		await trigger.publish();
		sandbox.failNext({ kind: 'status', status: 200, body: [] }, { method: 'GET' });
		await trigger.unpublish();
		expect(urlsOf(sandbox)).toEqual([]);
	});

	test('a test run is registered beside the published workflow, and removed', async () => {
		const { sandbox, trigger } = await started(gateway);
		await trigger.publish();
		await trigger.startTest();
		expect(urlsOf(sandbox)).toEqual([trigger.url, trigger.testUrl]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(2);
		await trigger.endTest();
		expect(urlsOf(sandbox)).toEqual([trigger.url]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	});

	test('whoever has put back what was replaced finds it once', async () => {
		const options = { replaceExisting: true };
		const { sandbox, trigger } = await started(gateway, { parameters: { options } });
		sandbox.add(SHOP);
		sandbox.failNext({ kind: 'status', status: 409 }, { method: 'POST' });
		await trigger.publish();
		sandbox.add(SHOP);
		await trigger.unpublish();
		expect(sandbox.webhooks()).toEqual([SHOP]);
	});

	test('where there is no place for one more, the user chooses', async () => {
		const options = { replaceExisting: true };
		const { sandbox, trigger } = await started(gateway, { parameters: { options } });
		sandbox.add(SHOP);
		sandbox.add({ url: 'https://other.example/', secret: 'x' });
		sandbox.failNext({ kind: 'status', status: 409 }, { method: 'POST' });
		await expect(trigger.publish()).rejects.toThrow(
			"doesn't allow any more webhooks. Existing ones: shop.example/hooks, other.example/. Remove one of them",
		);
		expect(urlsOf(sandbox)).toHaveLength(2);
	});

	test('a refusal for want of a place, where the list is empty, is told in the words of the gateway', async () => {
		const { sandbox, trigger } = await started(gateway);
		sandbox.failNext(
			{ kind: 'status', status: 409, body: { error: 'Plano sem webhooks' } },
			{ method: 'POST' },
		);
		await expect(trigger.publish()).rejects.toThrow('Plano sem webhooks');
		expect(changesOf(sandbox)).toEqual(['POST']);
	});
});
