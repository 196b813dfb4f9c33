import type { IHookFunctions } from 'n8n-workflow';
import { ExplainedError } from '../../../http/explained-error';
import type { Gateway } from '../../../gateway';
import { registrationState } from '../registration-state';
import type { SingleWebhook } from './single-webhook';
import type { Registry } from './registry';

/**
 * A gateway's only place for a webhook, where nobody can see what is in it: what we put there is taken
 * to be there still. It may replace something that could not be put back, which a test run must not do.
 */
export function unreadableWebhookRegistry(
	{ name }: Gateway,
	context: IHookFunctions,
	slot: Pick<SingleWebhook, 'write' | 'clear'>,
): Registry {
	const { registered, isTest } = registrationState(context);
	return {
		list: async () => (registered ? [{ url: registered.url, id: 'slot' }] : []),

		async add(webhook) {
			if (isTest) throw testRunError(name);
			await slot.write(webhook);
			return { id: undefined };
		},

		remove: async () => await slot.clear(),
	};
}

const testRunError = (name: string) =>
	new ExplainedError(
		`A test run would take the only webhook of ${name} for good: ${name} does not tell which one is there`,
		`Publish the workflow and try it with real events, or choose Webhook Registration → Manual and enter the Test URL in ${name} yourself.`,
	);
