import type { IWebhookFunctions } from 'n8n-workflow';
import type { GatewayEvent, TriggerGateway } from './trigger-gateway';

export interface Filters {
	readonly events: readonly string[];
	readonly ownMessages: 'ignore' | 'include' | 'only';
}

/** Reads the filters; undefined if an expression in them cannot be evaluated. */
export function readFilters(context: IWebhookFunctions): Filters | undefined {
	try {
		const events: unknown = context.getNodeParameter('events', []);
		return {
			events: Array.isArray(events) ? events : [events],
			ownMessages: context.getNodeParameter(
				'options.ownMessages',
				'ignore',
			) as Filters['ownMessages'],
		};
	} catch (error) {
		context.logger.error('The parameters of a trigger cannot be read', { error });
		return undefined;
	}
}

/** Whether the user chose an event, and who sent it. Own messages can answer themselves for ever. */
export function isWanted(
	{ sentEvents }: Pick<TriggerGateway, 'sentEvents'>,
	{ events, ownMessages }: Filters,
	{ event, fromMe }: GatewayEvent,
): boolean {
	if (!events.includes(event)) return false;
	const mayBeOwn = typeof fromMe === 'boolean' && !sentEvents.includes(event);
	return !mayBeOwn || ownMessages === 'include' || fromMe === (ownMessages === 'only');
}
