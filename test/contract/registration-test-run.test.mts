import { passUntil, skipWaits, startClock, stopClock } from '../support/clock.mts';
import { started, stopAll, urlsOf } from './registering.mts';
import { GATEWAYS } from './registering-gateways.mts';

afterEach(stopAll);

describe.each(GATEWAYS)('$name', (gateway) => {
	skipWaits();

	test('the end of a test run never throws, and tries again by itself', async () => {
		const { sandbox, trigger } = await started(gateway);
		await trigger.startTest();
		sandbox.failNext({ kind: 'status', status: 503 }, { method: gateway.removal });
		expect(await trigger.endTest()).toBe(true);
		expect(urlsOf(sandbox)).toEqual([]);
		await trigger.startTest();
		await sandbox.stop();
		expect(await trigger.endTest()).toBe(true);
	});

	test.each([
		['must start with https://', { baseUrl: 'http://api.example.com' }],
		['no web address', { baseUrl: '' }],
	])('a test run that cannot begin says why, and ends in peace: %s', async (_, credential) => {
		const { trigger } = await started(gateway, { credential });
		await expect(trigger.startTest()).rejects.toThrow(/must start with https:|isn't a valid URL/);
		expect(await trigger.endTest()).toBe(true);
	});

	test('a test run that is cancelled while it begins ends in peace, too', async () => {
		const { sandbox, trigger } = await started(gateway);
		await sandbox.stop();
		expect(await trigger.endTest()).toBe(true);
	});
});

describe.each(GATEWAYS)('$name, without any pause', (gateway) => {
	afterEach(startClock);

	test('why a test run cannot begin is not hidden by what its end runs into', async () => {
		const { sandbox, trigger } = await started(gateway);
		sandbox.failNext(
			{ kind: 'status', status: 400, body: { error: 'URL inválido' } },
			{ method: gateway.method },
		);
		sandbox.failNext({ kind: 'status', status: 503 }, { method: gateway.removal });
		await expect(trigger.startTest()).rejects.toThrow('URL inválido');
		await sandbox.stop();
		// Whatever pauses now never ends.
		stopClock();
		const starting = passUntil(trigger.startTest(), () => true, 0);
		await expect(starting).rejects.toThrow("couldn't be reached");
	});
});
