/** Events that arrive under several names, or as part of another one. */
const PARTS = new Map([
	['messages.delete', ['MESSAGES_DELETE', 'MESSAGES_EDITED']],
	['messages.edited', ['MESSAGES_EDITED', 'MESSAGES_UPSERT']],
	['messages.vote', ['MESSAGES_UPSERT', 'MESSAGES_UPDATE']],
	['groups.update', ['GROUP_UPDATE']],
]);

/** The events to subscribe to, by their names in /webhook/set. */
export const subscribedEvents = (events: readonly string[]): string[] => [
	...new Set(
		events.flatMap((event) => PARTS.get(event) ?? [event.replace(/[.-]/g, '_').toUpperCase()]),
	),
];
