import type { INodeExecutionData } from 'n8n-workflow';
import { asText } from '../../values/json';
import { isTestRun, triggerKey } from '../seen-events';
import type { TriggerOptions } from '../options/options';
import type { DeliveryContext } from '../delivery-context';
import type { EventFields, GatewayEvent } from '../event';
import { pauseOf, rememberPauses } from './saved-pauses';
import type { Pause } from './saved-pauses';

type PauseOption = NonNullable<NonNullable<TriggerOptions['takeover']>['pause']>;

type IsPaused = (event: EventFields & { readonly event?: unknown }) => boolean;

const MINUTE_MS = 60_000;

/**
 * Records replies that a person sent by phone, and returns a predicate: whether an event's chat is paused
 * because of this or an earlier reply, or of one that came to this process since. Status events are never
 * paused.
 */
export function trackPausedChats(
	{ context, trigger: { statusEvents } }: DeliveryContext,
	pause: PauseOption,
	events: readonly GatewayEvent[],
): IsPaused {
	if (isTestRun(context)) return () => false;
	const key = triggerKey(context);
	const saved = context.getWorkflowStaticData('node');
	const changes = events.flatMap((event) => changeBy(event, pause));
	rememberPauses(key, saved, changes, pause.minutes * MINUTE_MS);
	return ({ event, fromMe, sessionId }) =>
		fromMe !== true &&
		!statusEvents?.some((name) => name === event) &&
		(pauseOf(key, saved, asText(sessionId) ?? '')?.until ?? 0) > Date.now();
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

/** The items without those of paused chats, or where these are to run, all of them with `paused`. */
export const afterPause = (
	items: readonly INodeExecutionData[],
	isPaused: IsPaused,
	runPaused: boolean,
): INodeExecutionData[] =>
	runPaused
		? items.map((item) => ({ ...item, json: { ...item.json, paused: isPaused(item.json) } }))
		: items.filter(({ json }) => !isPaused(json));
