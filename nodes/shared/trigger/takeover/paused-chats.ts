import { asText } from '../../values/json';
import { isTestRun, triggerKey } from '../trigger-key';
import type { TriggerOptions } from '../options/options';
import type { DeliveryContext } from '../delivery-context';
import type { GatewayEvent } from '../event';
import { rememberPauses } from './saved-pauses';

type Pause = NonNullable<NonNullable<TriggerOptions['takeover']>['pause']>;

const MINUTE_MS = 60_000;

/**
 * Records replies that a person sent by phone, and returns a predicate: whether an event's chat is paused
 * because of this or an earlier reply. Status events are never paused.
 */
export function trackPausedChats(
	{ context, trigger: { statusEvents } }: DeliveryContext,
	pause: Pause,
	events: readonly GatewayEvent[],
): (event: GatewayEvent) => boolean {
	if (isTestRun(context)) return () => false;
	const changes = events.flatMap((event) => changeBy(event, pause));
	const pauses = rememberPauses(
		triggerKey(context),
		context.getWorkflowStaticData('node'),
		changes,
	);
	return ({ event, fromMe, sessionId }) =>
		fromMe !== true &&
		!statusEvents?.includes(event) &&
		(pauses.get(asText(sessionId) ?? '') ?? 0) > Date.now();
}

/** The pause that an own message starts: its end in ms since 1970, or 0 to resume. */
function changeBy(
	event: GatewayEvent,
	{ minutes, resumeWord }: Pause,
): Array<[chat: string, until: number]> {
	const { fromMe, sentBy, messageType, sessionId, timestamp, text } = event;
	const isAnswer = fromMe === true && sentBy === 'phone' && messageType !== 'reaction';
	const chat = asText(sessionId);
	if (!isAnswer || chat === undefined) return [];
	const word = resumeWord.trim().toLowerCase();
	if (word && asText(text)?.trim().toLowerCase() === word) return [[chat, 0]];
	const answeredAt = Date.parse(asText(timestamp) ?? '') || Date.now();
	return [[chat, answeredAt + minutes * MINUTE_MS]];
}
