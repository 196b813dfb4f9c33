import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { Webhook } from './registries/registry';

/**
 * The trigger's static data, which its hooks and its deliveries share. A test run starts with empty data
 * of its own, which n8n drops at the end.
 */
export interface RegistrationState {
	/** The webhook that publish registered. */
	registered?: { url: string; events: string[]; id?: string };
	/** Generated, because the credential has none. It stays the same, so that late deliveries can still be verified. */
	secret?: string;
	/** The webhook that ours replaced. */
	replaced?: Webhook;
	isTest?: true;
}

export const registrationState = (
	context: Pick<IHookFunctions | IWebhookFunctions, 'getWorkflowStaticData'>,
): RegistrationState => context.getWorkflowStaticData('node');

/** Whether a hook runs for a test run. If that was cancelled while starting, only the URL shows it. */
export const isTestRegistration = (
	context: Pick<IHookFunctions, 'getWorkflowStaticData' | 'getNodeWebhookUrl'>,
): boolean =>
	registrationState(context).isTest === true ||
	(context.getNodeWebhookUrl('default') ?? '').includes('/webhook-test/');
