import type { INodeProperties, IWebhookFunctions } from 'n8n-workflow';
import type { TriggerParameters } from './parameters';
import { explain } from '../http/explain';
import type { Gateway } from '../gateway';
import type { HttpRequest } from '../http/request';
import { isSuccess } from '../http/call-result';
import { connect } from '../http/transport';
import type { Connection } from '../http/transport';
import type { GatewayEvent } from './event';
import type { TriggerGateway } from './trigger-gateway';

/** One of the trigger's options. */
export const arrivalField: INodeProperties = {
	displayName: 'On Arrival',
	name: 'onArrival',
	type: 'multiOptions',
	default: [],
	description:
		'What the sender of a message sees at once, before the workflow runs. If it fails, the message starts the workflow all the same.',
	options: [
		{ name: 'Mark as Read', value: 'markRead', description: 'Blue ticks' },
		{
			name: 'Show Typing',
			value: 'showTyping',
			description: 'Until the answer comes, for 15 seconds at most',
		},
	],
};

/** Begins what the user wants to happen on arrival. Nobody waits for it, and it never throws. */
export async function actOnArrival(
	context: IWebhookFunctions,
	{ gateway, arrival }: Pick<TriggerGateway, 'gateway' | 'arrival'>,
	{ options }: TriggerParameters,
	events: readonly GatewayEvent[],
): Promise<void> {
	const onArrival: unknown = options.onArrival;
	const wanted = (['markRead', 'showTyping'] as const).filter(
		(step) => Array.isArray(onArrival) && onArrival.includes(step),
	);
	const [message, ...more] = events.filter(({ fromMe }) => fromMe === false);
	// Old messages come many at a time.
	if (!arrival || wanted.length === 0 || !message || more.length > 0) return;
	const failed = (error: Error) =>
		context.logger.warn(`${gateway.name} Trigger: On Arrival failed: ${error.message}`);
	try {
		// n8n gives the credential only as long as the delivery is not answered.
		const connection = await connect(context, gateway);
		const requests = wanted.map((step) => arrival[step](message, connection));
		void inOrder(requests, async (request) => {
			await make(gateway, connection, request).catch(failed);
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

async function make(gateway: Gateway, connection: Connection, request: HttpRequest): Promise<void> {
	connection.check(request);
	const result = await connection.send(request);
	if (!isSuccess(result)) throw explain(gateway, request, { result, isEarlier: false }, connection);
}
