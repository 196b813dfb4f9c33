import { randomUUID } from 'node:crypto';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import type { Webhook } from '../../sandbox/webhook.mts';
import type { Registration } from '../../sandbox/whatsms/webhooks.mts';
import { startTrigger } from '../support/live-trigger.mts';
import type { LiveTrigger } from '../support/live-trigger.mts';
import manifest from '../../package.json' with { type: 'json' };

interface Given {
	registration?: Registration;
	credential?: ICredentialDataDecryptedObject;
	parameters?: IDataObject;
	publicUrl?: string;
}

export const SECRET = 'the secret of the credential';
export const SHOP: Webhook = {
	url: 'https://shop.example/hooks/whatsms?key=k3y',
	secret: 'of the shop',
};

/** What stopAll stops. */
export const running: Array<{ stop(): Promise<void> }> = [];

/** A trigger that registers its URL itself, and the gateway that it does so at. */
export async function started(given: Given = {}) {
	const { registration = 'many', credential, parameters, ...more } = given;
	const sandbox = await startWhatSms({ registration, redeliveryDelays: [] });
	const { apiKey, baseUrl } = sandbox;
	const credentials = {
		whatSmsApi: { apiKey, baseUrl, webhookSecret: '', previousWebhookSecret: '', ...credential },
	};
	const trigger = await startTrigger({
		type: `${manifest.name}.whatSmsTrigger`,
		parameters: {
			registration: 'automatic',
			registrationPath: '/webhooks',
			events: ['message.received', 'ticket.closed'],
			options: {},
			...parameters,
		},
		credentials,
		...more,
	});
	running.push(sandbox, trigger);
	return { sandbox, trigger, credentials };
}

export async function stopAll(): Promise<void> {
	await Promise.all(running.splice(0).map(async (one) => await one.stop()));
}

/** What the gateway has. */
export const webhooksOf = ({ deliveries }: WhatSmsSandbox) => [...deliveries.registered.values()];

export const urlsOf = (sandbox: WhatSmsSandbox) => webhooksOf(sandbox).map(({ url }) => url);

/** Somebody else's webhook. */
export const addForeign = ({ deliveries }: WhatSmsSandbox, webhook = SHOP) => {
	deliveries.registered.set(randomUUID(), webhook);
};

/** Lets a message come in; how many executions it has started. */
export async function executionsOfOneMessage(sandbox: WhatSmsSandbox, trigger: LiveTrigger) {
	const before = trigger.executions.length;
	sandbox.receive({ number: '351910000000', text: 'Olá' });
	await sandbox.deliveries.settled();
	return trigger.executions.length - before;
}

/** Of all calls, those that registered or removed. */
export const changesOf = ({ ledger }: WhatSmsSandbox) =>
	ledger.calls.filter(({ method }) => method !== 'GET').map(({ method }) => method);
