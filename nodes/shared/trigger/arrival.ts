import { call } from '../http/call';
import type { HttpRequest } from '../http/request';
import type { DeliveryContext } from './delivery-context';
import type { GatewayEvent } from './event';
import type { Arrival } from './trigger-gateway';

/** Begins what the user wants to happen on arrival. Nobody waits for it, and it never throws. */
export async function actOnArrival(
	{ context, connect }: DeliveryContext,
	arrival: Arrival,
	chosen: readonly string[],
	events: readonly GatewayEvent[],
): Promise<void> {
	const wanted = (['markRead', 'showTyping'] as const).filter((step) => chosen.includes(step));
	const [message, ...more] = events.filter(({ fromMe }) => fromMe === false);
	// Old messages come many at a time.
	if (wanted.length === 0 || !message || more.length > 0) return;
	const failed = (error: Error) =>
		context.logger.warn(`${context.getNode().name}: 'On Arrival' failed: ${error.message}`);
	try {
		// n8n gives the credential only as long as the delivery is not answered.
		const connection = await connect();
		const requests = wanted.map((step) => arrival[step](message, connection));
		void inOrder(requests, async (request) => {
			await call(connection, request, () => true).catch(failed);
		});
	} catch (error) {
		failed(error as Error);
	}
}

async function inOrder(
	requests: readonly HttpRequest[],
	send: (request: HttpRequest) => Promise<void>,
): Promise<void> {
	for (const request of requests) await send(request);
}
