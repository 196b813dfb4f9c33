import { call } from '../../http/call';
import type { DeliveryContext } from '../delivery-context';
import type { GatewayEvent } from '../event';
import type { Ask, OwnMessage } from './own-messages';

/** The gateway that delivered the message waits for a response, and gateways don't wait long. */
const TIMEOUT_MS = 3_000;

/** Our own recent messages in the chat of an event; none if they can't be had, or the user doesn't want that. */
export async function lookUpOwnMessages(
	{ context, trigger, parameters, connect }: DeliveryContext,
	event: GatewayEvent,
): Promise<readonly OwnMessage[]> {
	const { questions } = trigger;
	const { lookUpQuestions = 'direct' } = parameters.options;
	const isWanted = lookUpQuestions === 'all' || (lookUpQuestions === 'direct' && !event.isGroup);
	if (!isWanted || !questions?.recentOwnMessages) return [];
	try {
		const endsAt = Date.now() + TIMEOUT_MS;
		const connection = await connect();
		const ask: Ask = async (request, read) =>
			await call(connection, request, ({ body }) => read(body), endsAt - Date.now());
		return await questions.recentOwnMessages(event, connection, ask);
	} catch {
		context.logger.warn(
			`${context.getNode().name} couldn't look up whether a question is open in the chat of a message`,
		);
		return [];
	}
}
