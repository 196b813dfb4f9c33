import { readTimestamp } from '../message/timestamp';
import type { TriggerParameters } from './parameters';
import type { TriggerGateway } from './trigger-gateway';
import type { GatewayEvent } from './event';

type Known = Pick<
	TriggerGateway,
	'sentEvents' | 'statusEvents' | 'groupEvents' | 'documentedEvents' | 'filters' | 'chatOf'
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
		(trigger.filters ?? []).every(({ field, matches }) =>
			matches(event, parameters.filters[field.name], trigger, parameters.filters),
		)
	);
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
	{ options: { ignoreOlderThan = Infinity } }: TriggerParameters,
	{ messageType, timestamp }: GatewayEvent,
): boolean {
	const sentAt = Date.parse(readTimestamp(timestamp) ?? '');
	return messageType === undefined || !(Date.now() - sentAt > ignoreOlderThan * 60_000);
}
