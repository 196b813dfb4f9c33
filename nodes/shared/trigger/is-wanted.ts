import { readTimestamp } from '../message/timestamp';
import type { TriggerParameters } from './parameters';
import type { Filter, TriggerGateway } from './trigger-gateway';
import type { GatewayEvent } from './event';

type Known = Pick<
	TriggerGateway,
	'sentEvents' | 'statusEvents' | 'documentedEvents' | 'filters' | 'chatOf'
>;

/** Whether the user chose an event, who sent it, when, and where. */
export function isWanted(
	trigger: Known,
	parameters: TriggerParameters,
	event: GatewayEvent,
): boolean {
	return (
		isChosen(trigger, parameters, event) &&
		isSenderWanted(trigger, parameters, event) &&
		isRecent(parameters, event) &&
		(trigger.filters ?? []).every((filter) => isAdmitted(filter, trigger, parameters, event))
	);
}

function isAdmitted(
	{ field, usual, matches }: Filter,
	trigger: Known,
	{ filters }: TriggerParameters,
	event: GatewayEvent,
): boolean {
	const added = filters[field.name];
	const value = added === undefined ? usual?.(event, filters) : added;
	return value === undefined || matches(event, value, trigger, filters);
}

/** Whether an event lacks what the user's filters and options go by. */
export function isIncomplete(
	{ filters = [], isHandled }: Pick<TriggerGateway, 'filters' | 'isHandled'>,
	parameters: TriggerParameters,
	event: GatewayEvent,
): boolean {
	const isUnknown = parameters.options.skipHandled === true && isHandled?.(event) === undefined;
	const added = filters.filter(({ field }) => parameters.filters[field.name] !== undefined);
	return isUnknown || added.some(({ needsLookUp }) => needsLookUp?.(event));
}

function isChosen(
	{ statusEvents, documentedEvents }: Known,
	{ events, statuses, options }: TriggerParameters,
	{ event, status }: GatewayEvent,
): boolean {
	const isOther = documentedEvents?.includes(event) === false;
	if (!(isOther && options.otherEvents === true) && !events.includes(event)) return false;
	return !statusEvents?.includes(event) || statuses?.includes(status) !== false;
}

/** Own messages can answer themselves for ever. */
function isSenderWanted(
	{ sentEvents }: Known,
	{ options: { ownMessages } }: TriggerParameters,
	{ event, fromMe }: GatewayEvent,
): boolean {
	const mayBeOwn = typeof fromMe === 'boolean' && !sentEvents.includes(event);
	return !mayBeOwn || ownMessages === 'include' || fromMe === (ownMessages === 'only');
}

/** A message that doesn't say when it was sent is recent. */
function isRecent(
	{ options: { ignoreOlderThan } }: TriggerParameters,
	{ messageType, timestamp }: GatewayEvent,
): boolean {
	if (ignoreOlderThan === undefined || messageType === undefined) return true;
	const sentAt = Date.parse(readTimestamp(timestamp) ?? '');
	return !(Date.now() - sentAt > ignoreOlderThan * 60_000);
}
