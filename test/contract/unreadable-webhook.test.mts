import { unreadableWebhookRegistry } from '../../nodes/shared/trigger/registration/registries/unreadable-webhook.ts';
import { withTokenInUrl } from '../../nodes/shared/trigger/registration/registries/token-in-url.ts';
import { whatSms } from '../../nodes/WhatSms/gateway.ts';
import { startTrigger } from '../support/live-trigger.mts';
import type { LiveTrigger } from '../support/live-trigger.mts';
import { MADE_UP, madeUpTrigger } from './made-up-trigger.mts';

/** What is in the place that can be written, but not read. */
let slot: string | undefined;
let trigger: LiveTrigger;

beforeEach(async () => {
	slot = undefined;
	trigger = await startTrigger({
		type: MADE_UP,
		types: madeUpTrigger((_, context) =>
			withTokenInUrl(
				unreadableWebhookRegistry({ ...whatSms, name: 'Made-up' }, context, {
					write: async ({ url }) => void (slot = url),
					clear: async () => void (slot = undefined),
				}),
			),
		),
		parameters: { registration: 'service' },
		credentials: {
			whatSmsApi: { apiKey: 'k', baseUrl: 'http://127.0.0.1', webhookSecret: 'the token' },
		},
	});
});
afterEach(() => trigger.stop());

test('Publish replaces what is there, and unpublishing clears it', async () => {
	slot = 'https://shop.example/';
	await trigger.publish();
	expect(slot).toBe(`${trigger.url}?token=the%20token`);
	await trigger.publish();
	await trigger.republish({});
	expect(slot).toBe(`${trigger.url}?token=the%20token`);
	await trigger.unpublish();
	expect(slot).toBeUndefined();
});

test('what was never published clears nothing', async () => {
	slot = 'https://shop.example/';
	await trigger.unpublish();
	expect(slot).toBe('https://shop.example/');
});

test('a test run is refused, with advice, and takes nothing', async () => {
	await trigger.publish();
	await expect(trigger.startTest()).rejects.toThrow(
		/Testing isn't available .* webhook in Made-up.* set 'Webhook Setup' to Manual/,
	);
	expect(await trigger.endTest()).toBe(true);
	expect(slot).toBe(`${trigger.url}?token=the%20token`);
});
