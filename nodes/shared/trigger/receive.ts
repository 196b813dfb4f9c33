import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isObject } from '../values/json';
import { greet } from './arrival';
import { verdictOn } from './verify';
import { readChosen } from './parameters';
import { announceAlbum, combined } from './combine/combine';
import { readDelivery } from './delivery';
import { toItem } from './event-item';
import { withoutHandled } from './skip-handled';
import { createMemory } from './seen-events';
import { isTestRun, placeOf } from './trigger-key';
import { takenOver } from './takeover/paused-chats';
import type { TriggerGateway } from './trigger-gateway';
import type { GatewayEvent } from './event';
import { isWanted } from './is-wanted';

/** Lives as long as the n8n process: n8n offers a trigger no place to keep what it has seen. */
const memory = createMemory();

/** Runs the workflow for what is authentic, wanted and new, and answers everything else itself. */
export async function receive(
	context: IWebhookFunctions,
	trigger: TriggerGateway,
): Promise<IWebhookResponseData> {
	const answer = (status: number, message: string): IWebhookResponseData => {
		context.getResponseObject().status(status).json({ message });
		return { noWebhookResponse: true };
	};

	const delivery = await readDelivery(context);
	const verdict = await verdictOn(delivery, context, trigger);
	if (verdict === 'refused') return answer(401, 'Not authentic');
	if (verdict === 'unknown') return answer(503, 'It cannot be checked: see the log of n8n');
	const payload = parse(delivery.bytes);
	if (!payload) return answer(400, 'The body is not a JSON object');

	const chosen = readChosen(context);
	if (!chosen) return answer(503, 'The parameters cannot be read: see the log of n8n');
	const events = trigger.events(payload);
	const isPaused = takenOver(context, trigger, chosen, events);
	announceAlbum(context, trigger, chosen, events, (event) => isWanted(trigger, chosen, event));
	const wanted = events.filter((event) => isWanted(trigger, chosen, event));
	if (wanted.length === 0) return answer(200, 'Ignored: this workflow does not wait for it');
	const open = wanted.filter((event) => !isPaused(event));
	if (open.length === 0) return answer(200, 'Ignored: a person answers this chat');

	const fresh = await keepNew(context, open);
	if (fresh.length === 0) return answer(200, 'Ignored: received before');
	const unhandled = await withoutHandled(context, trigger, chosen, fresh);
	if (unhandled.length === 0) return answer(200, 'Ignored: a person handles this');

	await greet(context, trigger, chosen, unhandled);
	const downloadsMedia = chosen.options.downloadMedia === true;
	const parts = unhandled.map((event) => ({
		event,
		item: toItem(context, trigger, downloadsMedia, event),
	}));
	const result = await combined(context, trigger, chosen, parts);
	if ('items' in result) return { workflowData: [result.items] };
	return result.taken
		? answer(200, 'Combined with a later message')
		: answer(503, 'The later message that it was combined with did not run');
}

function parse(bytes: Buffer): IDataObject | undefined {
	try {
		// drops a byte order mark, too
		const payload: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return isObject(payload) ? payload : undefined;
	} catch {
		return undefined;
	}
}

async function keepNew(context: IWebhookFunctions, events: GatewayEvent[]) {
	if (isTestRun(context)) return events;
	const place = placeOf(context);
	const byKey = new Map(events.map((event) => [`${place}:${event.event}:${event.id}`, event]));
	const fresh = await memory.claim([...byKey.keys()], context.getResponseObject());
	return [...byKey].filter(([key]) => fresh.has(key)).map(([, event]) => event);
}
