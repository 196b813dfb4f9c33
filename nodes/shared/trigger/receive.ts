import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { connect } from '../http/transport';
import type { Connection } from '../http/transport';
import { isObject } from '../values/json';
import { leaveOutAnswers } from './answers/answer-questions';
import { mayAnswer } from './answers/find-questions';
import { actOnArrival } from './arrival';
import { verifyDelivery } from './verify';
import { readTriggerParameters } from './parameters';
import { expectAlbum, combineMessages } from './combine/combine';
import type { DeliveryContext } from './delivery-context';
import { digestOf } from './event-id';
import { toEventItems } from './event-items';
import { completeEvents } from './look-up';
import { createSeenEvents, isTestRun, triggerKey } from './seen-events';
import { afterPause, trackPausedChats } from './takeover/paused-chats';
import type { Delivery, TriggerGateway } from './trigger-gateway';
import type { GatewayEvent } from './event';
import { isIncomplete, isWanted } from './is-wanted';

/** Lives as long as the n8n process: n8n offers a trigger no place to keep what it has seen. */
const seenEvents = createSeenEvents();

const UNWANTED = "Ignored: this workflow doesn't listen to it";

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
	const verdict = await verifyDelivery(delivery, context, trigger);
	if (verdict === 'refused') return answer(401, 'Not authentic');
	if (verdict === 'unknown') return answer(503, "It can't be checked. See n8n's log.");
	const payload = parse(delivery.bytes);
	if (!payload) return answer(400, "The body isn't a JSON object");

	const parameters = readTriggerParameters(context, trigger);
	if (!parameters) return answer(503, "The parameters can't be read. See n8n's log.");
	const { takeover, combine, skipHandled, onArrival } = parameters.options;
	let connection: Promise<Connection> | undefined;
	const authentic: DeliveryContext = {
		context,
		trigger,
		parameters,
		connect: async () => await (connection ??= connect(context, trigger.gateway)),
	};
	const events = trigger.events(payload);
	const isPaused = takeover?.pause && trackPausedChats(authentic, takeover.pause, events);
	const isChosen = (event: GatewayEvent) => isWanted(trigger, parameters, event);
	if (combine?.silence) expectAlbum(authentic, combine.silence, events, isChosen);
	const wanted = events.filter((event) => isChosen(event) || mayAnswer(trigger, event));
	if (wanted.length === 0) return answer(200, UNWANTED);
	const runPaused = takeover?.pause?.runPaused === true;
	const open = runPaused ? wanted : wanted.filter((event) => !isPaused?.(event));
	if (open.length === 0) return answer(200, 'Ignored: a person answers this chat');

	const fresh = await keepNew(context, open);
	if (fresh.length === 0) return answer(200, 'Ignored: received before');
	const others = await leaveOutAnswers(authentic, fresh);
	if (others.length === 0) return answer(200, 'Answered the question of an execution');
	const chosen = others.filter(isChosen);
	const known =
		trigger.lookUp && chosen.some((event) => isIncomplete(trigger, parameters, event))
			? (await completeEvents(authentic, trigger.lookUp, chosen)).filter(isChosen)
			: chosen;
	if (known.length === 0) return answer(200, UNWANTED);
	const unhandled = skipHandled ? known.filter((event) => !trigger.isHandled?.(event)) : known;
	if (unhandled.length === 0) return answer(200, 'Ignored: a person handles this');

	if (trigger.arrival && onArrival) {
		const answered = unhandled.filter((event) => !isPaused?.(event));
		await actOnArrival(authentic, trigger.arrival, onArrival, answered);
	}
	const made = toEventItems(authentic, unhandled);
	const result = combine?.silence
		? await combineMessages(authentic, combine.silence, unhandled, made)
		: { items: await made };
	if ('accepted' in result) {
		return result.accepted
			? answer(200, 'Combined with a later message')
			: answer(503, "The later message that it was combined with didn't run");
	}
	// Again: a person may have answered while a burst was held, or a file downloaded.
	const items = isPaused ? afterPause(result.items, isPaused, runPaused) : result.items;
	if (items.length === 0) return answer(200, 'Ignored: a person answers this chat');
	return { workflowData: [items] };
}

/** Reads a webhook call. Without a raw body (a multipart upload), `bytes` is empty and no signature fits. */
async function readDelivery(context: IWebhookFunctions): Promise<Delivery> {
	const request = context.getRequestObject();
	// n8n has used up what it parses itself; to read that again can end in an error that nobody can catch
	if (request.readable) {
		await request.readRawBody().catch(({ message }: Error) => {
			context.logger.warn(`The body of a webhook request can't be read: ${message}`);
		});
	}
	const { headers, query, rawBody } = request;
	return { headers, query, bytes: Buffer.isBuffer(rawBody) ? rawBody : Buffer.alloc(0) };
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
	const response = context.getResponseObject();
	// As a digest, because a stranger may have chosen the name or the ID, and how long it is.
	const byKey = new Map(events.map((event) => [digestOf(event.event, event.id), event]));
	const fresh = await seenEvents.claim(triggerKey(context), [...byKey.keys()], response);
	return [...byKey].filter(([key]) => fresh.has(key)).map(([, event]) => event);
}
