import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { Webhook } from './registries/registry';

/**
 * What n8n keeps for a trigger between its hooks and its deliveries. A test run has a memory of its
 * own, which begins empty and ends with it.
 */
export interface RegistrationState {
	/** What the gateway has under our URL, as far as we know. */
	registered?: { url: string; events: string[]; id?: string };
	/** Generated here, because the credential has none. It stays the same, so that late deliveries still fit. */
	secret?: string;
	/** The webhook whose place ours has taken. */
	replaced?: Webhook;
	isTest?: true;
}

export const registrationState = (
	context: Pick<IHookFunctions | IWebhookFunctions, 'getWorkflowStaticData'>,
): RegistrationState => context.getWorkflowStaticData('node');

/** Of a test run that was cancelled while it began, only the URL tells. */
export const isTestRegistration = (
	context: Pick<IHookFunctions, 'getWorkflowStaticData' | 'getNodeWebhookUrl'>,
): boolean =>
	registrationState(context).isTest === true ||
	(context.getNodeWebhookUrl('default') ?? '').includes('/webhook-test/');
