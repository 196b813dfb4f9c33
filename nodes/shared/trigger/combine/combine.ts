import type { IWebhookFunctions, INodeExecutionData } from 'n8n-workflow';
import { asObject, asText } from '../../values/json';
import type { TriggerOptions } from '../options/options';
import { isAnswered2xx, isTestRun, triggerKey } from '../seen-events';
import type { DeliveryContext } from '../delivery-context';
import type { EventFields, GatewayEvent } from '../event';
import { MessageBuffer } from './message-buffer';
import type { Timing } from './message-buffer';
import { asOneItem } from './one-item';

interface Part {
	readonly event: GatewayEvent;
	/** Being made while the message waits. */
	readonly items: Promise<INodeExecutionData[]>;
}

const ALBUM_TYPES: readonly unknown[] = ['image', 'video'];

/** Lives as long as the n8n process; other processes have their own. */
const buffer = new MessageBuffer<Part>(({ event }) => ALBUM_TYPES.includes(event.messageType));

type Silence = NonNullable<NonNullable<TriggerOptions['combine']>['silence']>;

type Combined = { readonly items: INodeExecutionData[] } | { readonly accepted: boolean };

/** The items to run the workflow with, or whether a later delivery has run it with this message, too. */
export async function combineMessages(
	{ context }: DeliveryContext,
	silence: Silence,
	events: readonly GatewayEvent[],
	items: Promise<INodeExecutionData[]>,
): Promise<Combined> {
	const [event, ...more] = events;
	const isOne = silence.output !== 'itemPerMessage';
	const key = event && more.length === 0 ? keyOf(context, event) : undefined;
	if (!event || key === undefined) {
		const isSaid = (index: number) => keyOf(context, events[index] ?? {}) !== undefined;
		const all = await items;
		return { items: all.map((item, i) => (isOne && isSaid(i) ? asOneItem([item]) : item)) };
	}
	const succeeded = isAnswered2xx(context.getResponseObject());
	const joined = await buffer.add(key, { event, items }, timingOf(silence), succeeded);
	if ('accepted' in joined) return joined;
	const all = await itemsOf(joined.together.toSorted(byTime));
	return { items: isOne ? [asOneItem(all)] : all };
}

/** An album only announces how many messages follow; those that are not wanted do not count. */
export function expectAlbum(
	{ context }: DeliveryContext,
	silence: Silence,
	events: readonly GatewayEvent[],
	isWanted: (event: GatewayEvent) => boolean,
): void {
	const timing = timingOf(silence);
	for (const event of events) {
		const key = keyOf(context, event);
		const { images, videos } = asObject(event.album);
		const parts = [
			isWanted({ ...event, messageType: 'image' }) ? Number(images ?? 0) : 0,
			isWanted({ ...event, messageType: 'video' }) ? Number(videos ?? 0) : 0,
		];
		const count = parts.reduce((sum, part) => sum + part);
		if (key !== undefined && count > 0) buffer.announce(key, count, timing);
	}
}

const timingOf = ({ seconds, longestSeconds }: Silence): Timing => ({
	silenceMs: seconds * 1000,
	longestMs: longestSeconds * 1000,
});

/** The same for everything that one person says in one chat; undefined for events that are not messages. */
function keyOf(
	context: IWebhookFunctions,
	{ fromMe, messageType, sessionId, senderId, ticketId }: EventFields,
): string | undefined {
	const isSaid = fromMe === false && messageType !== 'reaction';
	if (!isSaid || asText(sessionId) === undefined) return undefined;
	return JSON.stringify([triggerKey(context), isTestRun(context), sessionId, senderId, ticketId]);
}

const itemsOf = async (parts: readonly Part[]): Promise<INodeExecutionData[]> =>
	(await Promise.all(parts.map(async ({ items }) => await items))).flat();

/** Timestamps have whole seconds; within one, the order of arrival stays. */
const byTime = ({ event: one }: Part, { event: other }: Part): number =>
	(asText(one.timestamp) ?? '').localeCompare(asText(other.timestamp) ?? '');
