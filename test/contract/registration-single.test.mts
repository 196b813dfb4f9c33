import {
	executionsOfOneEvent,
	failReplacing,
	SECRET,
	started,
	stopAll,
	urlsOf,
} from './registering.mts';
import { GATEWAYS } from './registering-gateways.mts';

const SHOP = { url: 'https://shop.example/hooks?key=k3y', secret: 'of the shop' };
const replacing = { parameters: { options: { replaceExisting: true } } };

afterEach(stopAll);

describe.each(GATEWAYS)('$name with place for one webhook', (gateway) => {
	const { name, method, refuses, registers, tellsSecrets } = gateway;
	const single = async (given: Parameters<typeof started>[1] = {}) =>
		await started(gateway, { places: 'one', ...given });

	test("somebody else's stays, and the user is told which one, without its query", async () => {
		const { sandbox, trigger } = await single();
		sandbox.add(SHOP);
		const publish = trigger.publish();
		await expect(publish).rejects.toThrow(
			`${name} allows only one webhook and is already using shop.example/hooks. Unpublish the workflow that uses it, or remove it in ${name}. To replace it, add the option 'Replace Existing Webhook'.`,
		);
		await expect(publish).rejects.not.toThrow('k3y');
		await expect(trigger.startTest()).rejects.toThrow('is already using shop.example');
		expect(urlsOf(sandbox)).toEqual([SHOP.url]);
	});

	test('Replace Existing Webhook replaces it, and unpublishing puts it back', async () => {
		const { sandbox, trigger } = await single(replacing);
		const events = registers.events && { events: registers.events.slice(1) };
		sandbox.add({ ...SHOP, ...events });
		await trigger.publish();
		expect(urlsOf(sandbox)).toEqual([trigger.url]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
		await trigger.unpublish();
		expect(sandbox.webhooks()).toMatchObject([{ url: SHOP.url, ...events }]);
		await trigger.unpublish();
		expect(urlsOf(sandbox)).toEqual([SHOP.url]);
	});

	test('published again, it is still put back in the end', async () => {
		const { sandbox, trigger } = await single(replacing);
		sandbox.add(SHOP);
		await trigger.publish();
		await trigger.republish({});
		expect(urlsOf(sandbox)).toEqual([trigger.url]);
		await trigger.unpublish();
		expect(urlsOf(sandbox)).toEqual([SHOP.url]);
	});

	test('if ours cannot take its place, it is put back', async () => {
		const { sandbox, trigger } = await single(replacing);
		sandbox.add(SHOP);
		// what cannot be seen before is told by a refusal
		if (refuses) sandbox.failNext({ kind: 'status', status: 409 }, { method });
		failReplacing(gateway, sandbox, { kind: 'status', status: 502 });
		await expect(trigger.publish()).rejects.toThrow('currently unavailable');
		expect(urlsOf(sandbox)).toEqual([SHOP.url]);
		expect(trigger.memory()).not.toHaveProperty('replaced');
	});

	test('if it cannot be put back at once, it is at the next try', async () => {
		const { sandbox, trigger } = await single(replacing);
		sandbox.add(SHOP);
		await trigger.publish();
		failReplacing(gateway, sandbox, { kind: 'reset' });
		await expect(trigger.unpublish()).rejects.toThrow('was lost before it responded');
		expect(urlsOf(sandbox)).toEqual([]);
		await trigger.unpublish();
		expect(urlsOf(sandbox)).toEqual([SHOP.url]);
	});

	test('whoever has taken the place in the meantime keeps it', async () => {
		const { sandbox, trigger } = await single(replacing);
		sandbox.add(SHOP);
		await trigger.publish();
		sandbox.clear();
		sandbox.add({ url: 'https://other.example/', secret: 'x' });
		await trigger.unpublish();
		expect(urlsOf(sandbox)).toEqual(['https://other.example/']);
		expect(trigger.memory()).not.toHaveProperty('replaced');
	});

	test('a test run takes the place of the published workflow, and gives it back', async () => {
		const { sandbox, trigger } = await single({ secret: SECRET });
		await trigger.publish();
		const published = sandbox.webhooks();
		await trigger.startTest();
		expect(urlsOf(sandbox)).toEqual([trigger.testUrl]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
		await trigger.endTest();
		expect(sandbox.webhooks()).toEqual(published);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	});

	test('a test run gives it back although the gateway stumbles', async () => {
		const { sandbox, trigger } = await single({ secret: SECRET });
		await trigger.publish();
		await trigger.startTest();
		sandbox.failNext({ kind: 'status', status: 502 }, { method });
		await trigger.endTest();
		expect(urlsOf(sandbox)).toEqual([trigger.url]);
	});

	test(`a test run gives back what has a generated secret: ${tellsSecrets}`, async () => {
		const { sandbox, trigger } = await single();
		await trigger.publish();
		const published = sandbox.webhooks();
		const test = trigger.startTest();
		if (tellsSecrets) {
			await test;
			await trigger.endTest();
		} else {
			await expect(test).rejects.toThrow(
				/the published workflow is using it\..* couldn't be restored .*set a secret in the credential/,
			);
		}
		expect(sandbox.webhooks()).toEqual(published);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
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
});
