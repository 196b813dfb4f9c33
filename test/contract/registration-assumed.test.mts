import { NodeApiError } from 'n8n-workflow';
import type { Fault } from '../../sandbox/fault.mts';
import { changesOf, executionsOfOneEvent, started, stopAll, urlsOf } from './registering.mts';
import { whatSms as gateway } from './registering-gateways.mts';

afterEach(stopAll);

test.each([
	['404', undefined],
	['405', { kind: 'status', status: 405 } as Fault],
])(
	'a gateway without such a call (%s): the user is told, and to choose Manual',
	async (status, fault) => {
		const { sandbox, trigger } = await started(gateway, { places: 'none' });
		if (fault) sandbox.failNext(fault, { times: 9 });
		const error = await trigger.publish().catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: `WhatSMS has no webhook API at /webhooks (HTTP ${status}). Choose Webhook Setup → Manual and enter the URL in WhatSMS yourself, or correct the 'Registration Path'.`,
			httpCode: status,
		});
		expect(trigger.memory()).toEqual({});
		expect(await trigger.unpublish()).toBe(true);
	},
);

test.each(['', '/', 'https://api.whatsms.pt/webhooks', '/../contacts', '/a b', '/webhooks?all=1'])(
	'%j is no path: nothing is called',
	async (registrationPath) => {
		const { sandbox, trigger } = await started(gateway, { parameters: { registrationPath } });
		await expect(trigger.publish()).rejects.toThrow("'Registration Path' isn't a valid path");
		expect(sandbox.ledger.calls).toEqual([]);
	},
);

test.each(['webhooks', '/webhooks/', ' /webhooks '])('%j is one', async (registrationPath) => {
	const { sandbox, trigger } = await started(gateway, { parameters: { registrationPath } });
	await trigger.publish();
	await trigger.unpublish();
	expect(changesOf(sandbox)).toEqual(['POST', 'DELETE']);
});

test('a list that was there before and is gone while it is removed is no success', async () => {
	const { sandbox, trigger } = await started(gateway);
	await trigger.publish();
	sandbox.failNext({ kind: 'status', status: 404 }, { method: 'GET' });
	await expect(trigger.unpublish()).rejects.toThrow('has no webhook API');
	await trigger.unpublish();
	expect(urlsOf(sandbox)).toEqual([]);
});

test('a gateway that tells secrets gets them back', async () => {
	const { sandbox, trigger } = await started(gateway, { places: 'one' });
	await trigger.publish();
	const published = sandbox.webhooks();
	const body = [...sandbox.deliveries.registered].map(([id, webhook]) => ({ id, ...webhook }));
	sandbox.failNext({ kind: 'status', status: 200, body }, { method: 'GET', times: 2 });
	await trigger.startTest();
	await trigger.endTest();
	expect(sandbox.webhooks()).toEqual(published);
	expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
});
