import { call } from '../http/call';
import { inParallel } from '../http/concurrency';
import type { DeliveryContext } from './delivery-context';
import type { GatewayEvent } from './event';
import type { Handling } from './trigger-gateway';

/** For all events of a delivery: it waits for them, and gateways do not wait long for a response. */
const TIMEOUT_MS = 3_000;

const LOOK_UPS_AT_A_TIME = 10;

/** Leaves out what a person handles. If the look-up fails, the event passes. */
export async function leaveOutHandled(
	delivery: DeliveryContext,
	handling: Handling,
	events: GatewayEvent[],
): Promise<GatewayEvent[]> {
	const endsAt = Date.now() + TIMEOUT_MS;
	const unhandled = new Set(events);
	await inParallel(events.length, LOOK_UPS_AT_A_TIME, async (index) => {
		const event = events[index];
		if (event && (await isHandled(delivery, handling, event, endsAt))) unhandled.delete(event);
	});
	return [...unhandled];
}

async function isHandled(
	{ context, trigger, connect }: DeliveryContext,
	handling: Handling,
	event: GatewayEvent,
	endsAt: number,
): Promise<boolean> {
	const known = handling.fromEvent(event);
	if (known !== undefined) return known;
	try {
		const read = ({ body }: { body: unknown }) => handling.fromResponse(body);
		return await call(await connect(), handling.request(event), read, endsAt - Date.now());
	} catch {
		const { name } = trigger.gateway;
		context.logger.warn(`${name} Trigger couldn't find out whether a person handles this`);
		return false;
	}
}
