import type { IWebhookFunctions } from 'n8n-workflow';
import type { GatewayEvent, TriggerGateway } from './trigger-gateway';

export interface Filters {
	readonly events: readonly unknown[];
	/** Whether the user also takes events that the gateway does not document. */
	readonly otherEvents: boolean;
	readonly ownMessages: 'ignore' | 'include' | 'only';
	/** Undefined where the trigger does not ask for them: all. */
	readonly statuses: readonly unknown[] | undefined;
	readonly skipHandled: boolean;
}

/** Reads the filters; undefined if an expression in them cannot be evaluated. */
export function readFilters(context: IWebhookFunctions): Filters | undefined {
	const read = (name: string, absent: unknown): unknown => context.getNodeParameter(name, absent);
	try {
		const statuses = read('statuses', null);
		return {
			events: asList(read('events', [])),
			otherEvents: read('options.otherEvents', false) === true,
			ownMessages: read('options.ownMessages', 'ignore') as Filters['ownMessages'],
			statuses: statuses === null ? undefined : asList(statuses),
			skipHandled: read('options.skipHandled', false) === true,
		};
	} catch (error) {
		context.logger.error('The parameters of a trigger cannot be read', { error });
		return undefined;
	}
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

type Known = Pick<TriggerGateway, 'sentEvents' | 'statusEvents' | 'documentedEvents'>;

/** Whether the user chose an event, and who sent it. Own messages can answer themselves for ever. */
export function isWanted(
	{ sentEvents, statusEvents, documentedEvents }: Known,
	{ events, otherEvents, ownMessages, statuses }: Filters,
	{ event, fromMe, status }: GatewayEvent,
): boolean {
	const isOther = documentedEvents?.includes(event) === false;
	if (!(isOther && otherEvents) && !events.includes(event)) return false;
	if (statusEvents?.includes(event) && statuses?.includes(status) === false) return false;
	const mayBeOwn = typeof fromMe === 'boolean' && !sentEvents.includes(event);
	return !mayBeOwn || ownMessages === 'include' || fromMe === (ownMessages === 'only');
}
