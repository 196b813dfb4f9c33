import type { IHookFunctions } from 'n8n-workflow';
import { ExplainedError } from '../../../http/explained-error';
import type { Gateway } from '../../../gateway';
import { registrationState } from '../registration-state';
import type { SingleWebhook } from './single-webhook';
import type { Registry } from './registry';

/** A webhook that was registered in another way has none. */
const ID = 'unreadable';

/**
 * A gateway's only webhook if it cannot be read: the one that publish wrote is assumed to be there still.
 * Writing may replace a webhook that cannot be restored, so test runs are refused.
 */
export function unreadableWebhookRegistry(
	{ name }: Gateway,
	context: IHookFunctions,
	slot: Pick<SingleWebhook, 'write' | 'clear'>,
): Registry {
	const { registered, isTest } = registrationState(context);
	return {
		list: async () => (registered?.id === ID ? [{ url: registered.url, id: ID }] : []),

		async add(webhook) {
			if (isTest) throw testRunError(name);
			await slot.write(webhook);
			return { id: ID };
		},

		remove: async () => await slot.clear(),
	};
}

const testRunError = (name: string) =>
	new ExplainedError(
		`A test run would take the only webhook of ${name} for good: ${name} does not tell which one is there`,
		`Publish the workflow and try it with real events, or choose Webhook Registration → Manual and enter the Test URL in ${name} yourself.`,
	);
