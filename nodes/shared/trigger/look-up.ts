import { call } from '../http/call';
import { inParallel } from '../http/concurrency';
import type { DeliveryContext } from './delivery-context';
import type { EventFields, GatewayEvent } from './event';
import { isIncomplete } from './is-wanted';
import type { LookUp } from './trigger-gateway';

/** For all events of a delivery: it waits for them, and gateways do not wait long for a response. */
const TIMEOUT_MS = 3_000;

const LOOK_UPS_AT_A_TIME = 10;

/** Completes the events that lack what filters and options go by. If a look-up fails, the event stays as it is. */
export async function completeEvents(
	delivery: DeliveryContext,
	lookUp: LookUp,
	events: readonly GatewayEvent[],
): Promise<GatewayEvent[]> {
	const endsAt = Date.now() + TIMEOUT_MS;
	const completed = [...events];
	await inParallel(events.length, LOOK_UPS_AT_A_TIME, async (index) => {
		const event = events[index];
		if (!event || !isIncomplete(delivery.trigger, delivery.parameters, event)) return;
		completed[index] = { ...event, ...(await moreAbout(delivery, lookUp, event, endsAt)) };
	});
	return completed;
}

async function moreAbout(
	{ context, connect }: DeliveryContext,
	lookUp: LookUp,
	event: GatewayEvent,
	endsAt: number,
): Promise<EventFields> {
	try {
		const read = ({ body }: { body: unknown }) => lookUp.read(body);
		return await call(await connect(), lookUp.request(event), read, endsAt - Date.now());
	} catch {
		context.logger.warn(`${context.getNode().name} couldn't look up the chat of an event`);
		return {};
	}
}
