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
		`Testing isn't available with this setup, because it would permanently replace the existing webhook in ${name}`,
		`Publish the workflow and send a real message, then use "Copy to editor" on its execution to build on that data. Or set 'Webhook Setup' to Manual and add the Test URL in ${name}.`,
	);
