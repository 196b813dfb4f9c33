import { asText } from '../../values/json';
import { isTestRun, triggerKey } from '../delivery';
import type { TriggerOptions } from '../options/options';
import type { DeliveryContext } from '../delivery-context';
import type { GatewayEvent } from '../event';
import { rememberPauses } from './saved-pauses';
import type { Pause } from './saved-pauses';

type PauseOption = NonNullable<NonNullable<TriggerOptions['takeover']>['pause']>;

const MINUTE_MS = 60_000;

/**
 * Records replies that a person sent by phone, and returns a predicate: whether an event's chat is paused
 * because of this or an earlier reply. Status events are never paused.
 */
export function trackPausedChats(
	{ context, trigger: { statusEvents } }: DeliveryContext,
	pause: PauseOption,
	events: readonly GatewayEvent[],
): (event: GatewayEvent) => boolean {
	if (isTestRun(context)) return () => false;
	const changes = events.flatMap((event) => changeBy(event, pause));
	const pauses = rememberPauses(
		triggerKey(context),
		context.getWorkflowStaticData('node'),
		changes,
		pause.minutes * MINUTE_MS,
	);
	return ({ event, fromMe, sessionId }) =>
		fromMe !== true &&
		!statusEvents?.includes(event) &&
		(pauses.get(asText(sessionId) ?? '')?.until ?? 0) > Date.now();
}

/** What an own message does to its chat: it begins a pause, or ends it. */
function changeBy(
	event: GatewayEvent,
	{ minutes, resumeWord }: PauseOption,
): Array<[chat: string, pause: Pause]> {
	const { fromMe, sentBy, messageType, sessionId, timestamp, text } = event;
	const isAnswer = fromMe === true && sentBy === 'phone' && messageType !== 'reaction';
	const chat = asText(sessionId);
	if (!isAnswer || chat === undefined) return [];
	// A clock that is ahead must not outdo what comes later.
	const since = Math.min(Date.parse(asText(timestamp) ?? '') || Date.now(), Date.now());
	const word = resumeWord.trim().toLowerCase();
	const isResumed = word !== '' && asText(text)?.trim().toLowerCase() === word;
	return [[chat, { since, until: isResumed ? since : since + minutes * MINUTE_MS }]];
}
