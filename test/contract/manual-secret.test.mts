import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { startTrigger } from '../support/live-trigger.mts';
import type { LiveTrigger } from '../support/live-trigger.mts';
import { TRIGGERS } from './trigger-gateways.mts';

const running: LiveTrigger[] = [];
afterEach(async () => {
	await Promise.all(running.splice(0).map(async (trigger) => await trigger.stop()));
});

describe.each(TRIGGERS)('$trigger, set up by hand', (contract) => {
	const { trigger, credential, parameters, credentials, openCredentials } = contract;
	const label = trigger === 'whatSmsTrigger' ? 'Webhook Secret' : 'Webhook Token';
	const start = async (data: ICredentialDataDecryptedObject) => {
		const live = await startTrigger({
			type: `${manifest.name}.${trigger}`,
			parameters: { ...parameters, registration: 'manual' },
			credentials: { [credential]: data },
		});
		running.push(live);
		return live;
	};

	test.each([
		['empty', openCredentials],
		['blank', { ...openCredentials, webhookSecret: ' \n', webhookToken: ' \n' }],
	])('with an %s secret, neither published nor tested, and it says why', async (_, data) => {
		const live = await start(data);
		const words = new RegExp(`would refuse every call: its credential has no ${label}\\. Enter`);
		await expect(live.publish()).rejects.toThrow(words);
		await expect(live.startTest()).rejects.toThrow(words);
		await live.unpublish();
	});

	test('with a secret, both', async () => {
		const live = await start(credentials);
		await live.publish();
		await live.startTest();
		await live.endTest();
		await live.unpublish();
	});
});

test('WhatSMS: the previous secret proves deliveries, too', async () => {
	const [contract] = TRIGGERS;
	const live = await startTrigger({
		type: `${manifest.name}.${contract?.trigger}`,
		parameters: { ...contract?.parameters, registration: 'manual' },
		credentials: { whatSmsApi: { ...contract?.credentials, webhookSecret: '' } },
	});
	running.push(live);
	await expect(live.publish()).resolves.toBeUndefined();
});
