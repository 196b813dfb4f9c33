import type { IWebhookFunctions } from 'n8n-workflow';
import type { Connection } from '../http/transport';
import type { TriggerParameters } from './parameters';
import type { TriggerGateway } from './trigger-gateway';

/** What the handling of an authentic delivery works with. */
export interface DeliveryContext {
	readonly context: IWebhookFunctions;
	readonly trigger: TriggerGateway;
	readonly parameters: TriggerParameters;
	/** Opens the connection to the gateway, once for the whole delivery. */
	connect(): Promise<Connection>;
}
