import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isObject } from './any-json';
import { verdictOn } from './authentic';
import { readDelivery } from './delivery';
import { withoutHandled } from './handled';
import { createMemory } from './memory';
import type { GatewayEvent, TriggerGateway } from './trigger-gateway';
import { isWanted, readFilters } from './wanted';

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

	const delivery = readDelivery(context);
	const verdict = await verdictOn(delivery, context, trigger);
	if (verdict === 'refused') return answer(401, 'Not authentic');
	if (verdict === 'unknown') return answer(503, 'It cannot be checked: see the log of n8n');
	const payload = parse(delivery.bytes);
	if (!payload) return answer(400, 'The body is not a JSON object');

	const filters = readFilters(context);
	if (!filters) return answer(503, 'The parameters cannot be read: see the log of n8n');
	const wanted = trigger.events(payload).filter((event) => isWanted(trigger, filters, event));
	if (wanted.length === 0) return answer(200, 'Ignored: this workflow does not wait for it');

	const fresh = await keepNew(context, wanted);
	if (fresh.length === 0) return answer(200, 'Ignored: received before');

	const unhandled = filters.skipHandled ? await withoutHandled(context, trigger, fresh) : fresh;
	if (unhandled.length === 0) return answer(200, 'Ignored: a person handles this');
	return { workflowData: [unhandled.map((json) => ({ json }))] };
}

function parse(bytes: Buffer): IDataObject | undefined {
	try {
		const payload: unknown = JSON.parse(bytes.toString('utf8'));
		return isObject(payload) ? payload : undefined;
	} catch {
		return undefined;
	}
}

async function keepNew(context: IWebhookFunctions, events: GatewayEvent[]) {
	if (context.getMode() === 'manual') return events; // a test run may be shown the same event again
	const place = `${context.getWorkflow().id}:${context.getNode().id}`;
	const byKey = new Map(events.map((event) => [`${place}:${event.event}:${event.id}`, event]));
	const fresh = await memory.claim([...byKey.keys()], context.getResponseObject());
	return [...byKey].filter(([key]) => fresh.has(key)).map(([, event]) => event);
}
