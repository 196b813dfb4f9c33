import type { GatewayApi } from '../../../shared/action/operation';
import { registryCallOf } from '../../../shared/action/registry-call';
import type { Field } from '../../../shared/fields/field';
import { ExplainedError } from '../../../shared/http/explained-error';
import { TOKEN_HEADER } from '../../../shared/trigger/authentication/webhook-token';
import type { Registry } from '../../../shared/trigger/registration/registries/registry';
import { singleWebhookRegistry } from '../../../shared/trigger/registration/registries/single-webhook';
import { EVENTS } from '../../trigger/event-options';
import { evolutionWebhook, isFlowEngine } from '../../trigger/evolution-webhook';

export const NAME = 'FlowEngine';

/** What the trigger waits for. */
export const events = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: ['messages.upsert'],
	description: 'The events that are selected in the trigger',
	options: EVENTS.map(({ name, value }) => ({ name, value })),
} as const satisfies Field;

/** One of the options. */
export const tokenHeader = {
	displayName: 'Token Header',
	name: 'headerName',
	type: 'string',
	default: '',
	placeholder: 'e.g. jwt_key',
	description:
		"The header that contains the Webhook Token. Only needed if the trigger's Authentication isn't Webhook Token: for JWT, enter jwt_key; for Shared Secret in a Header, enter the name of that header.",
} as const satisfies Field;

/** The webhook of an account at its Evolution server. Throws ExplainedError where FlowEngine has the place. */
export function evolutionRegistry(api: GatewayApi, account: string, header = ''): Registry {
	const token = header.trim().toLowerCase() || TOKEN_HEADER;
	const slot = evolutionWebhook(registryCallOf(api), account, token);
	const registry = singleWebhookRegistry({ name: NAME }, slot);
	return {
		...registry,
		async list() {
			const listed = await registry.list();
			if (listed.some(({ url }) => isFlowEngine(url))) throw hiddenError();
			return listed;
		},
	};
}

const hiddenError = () =>
	new ExplainedError(
		"FlowEngine forwards the events of this WhatsApp account, and doesn't show to which URL",
		"Check the webhook on your number's page in FlowEngine. With the Management API Key in the credential, 'Repair Webhook' sets it again.",
	);
