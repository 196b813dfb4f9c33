import type { IHookFunctions } from 'n8n-workflow';
import { readBaseUrl } from '../../../http/base-url';
import { ExplainedError } from '../../../http/explained-error';
import { registrationState } from '../registration-state';
import type { RegistrationState } from '../registration-state';
import type { Registry } from '../registries/registry';
import { connect } from '../../../http/transport';
import type { TriggerGateway } from '../../trigger-gateway';

/** Hooks run while a user waits for Publish or for a test run to begin. */
const TIMEOUT_MS = 20_000;

/** What publish, unpublish, and test runs work with. */
export interface HookContext {
	readonly context: IHookFunctions;
	/** The gateway's display name. */
	readonly name: string;
	/** The gateway's base URL. */
	readonly baseUrl: string;
	/** The options that the trigger offers. */
	readonly options: TriggerGateway['options'];
	readonly registry: Registry;
	readonly state: RegistrationState;
	/** The trigger's own URL: the test URL in a test run, otherwise the production URL. */
	readonly url: string;
	/** By the gateway's names. */
	readonly events: string[];
	/** The credential's webhook secret; '' if it has none. */
	readonly secret: string;
}

export async function openHookContext(
	context: IHookFunctions,
	trigger: TriggerGateway,
): Promise<HookContext> {
	const { gateway } = trigger;
	const connection = await connect(context, { ...gateway, timeoutMs: TIMEOUT_MS });
	const events = [context.getNodeParameter('events')].flat().map(String);
	return {
		context,
		name: gateway.name,
		baseUrl: readBaseUrl(connection.credentialField('baseUrl'), gateway),
		options: trigger.options,
		registry: trigger.registry(connection, context),
		state: registrationState(context),
		url: ownUrl(context),
		events: trigger.subscription?.(events) ?? events,
		secret: connection.credentialField(trigger.secretFields[0]),
	};
}

function ownUrl(context: IHookFunctions): string {
	const url = context.getNodeWebhookUrl('default');
	if (url !== undefined) return url;
	throw new ExplainedError('This trigger has no webhook URL', 'Save the workflow and try again.');
}
