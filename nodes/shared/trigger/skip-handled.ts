import type { IWebhookFunctions } from 'n8n-workflow';
import type { TriggerParameters } from './parameters';
import { isSuccess } from '../http/call-result';
import { connect } from '../http/transport';
import type { TriggerGateway } from './trigger-gateway';
import type { GatewayEvent } from './event';

/** A delivery waits for it, and gateways do not wait long for an answer. */
const TIMEOUT_MS = 3_000;

/** Leaves out what a person handles, if the user wants that. What cannot be found out stays in. */
export async function skipHandled(
	context: IWebhookFunctions,
	trigger: TriggerGateway,
	{ options }: TriggerParameters,
	events: GatewayEvent[],
): Promise<GatewayEvent[]> {
	const { handling } = trigger;
	if (!handling || options.skipHandled !== true) return events;
	const isHandled = await Promise.all(
		events.map(async (event) => handling.fromEvent(event) ?? (await ask(context, trigger, event))),
	);
	return events.filter((_, index) => isHandled[index] !== true);
}

async function ask(context: IWebhookFunctions, trigger: TriggerGateway, event: GatewayEvent) {
	const answer = await requestHandling(context, trigger, event).catch(() => undefined);
	if (answer === undefined) {
		const { name } = trigger.gateway;
		context.logger.warn(`${name} Trigger could not find out whether a person handles this`);
	}
	return answer;
}

async function requestHandling(
	context: IWebhookFunctions,
	{ gateway, handling }: TriggerGateway,
	event: GatewayEvent,
): Promise<boolean | undefined> {
	if (!handling) return undefined;
	const connection = await connect(context, { ...gateway, timeoutMs: TIMEOUT_MS });
	const request = handling.request(event);
	connection.check(request);
	const result = await connection.send(request);
	return isSuccess(result) ? handling.fromResponse(result.body) : undefined;
}
