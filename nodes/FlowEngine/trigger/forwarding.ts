import type { IHookFunctions } from 'n8n-workflow';
import { ExplainedError } from '../../shared/http/explained-error';
import { isTokenInUrl } from '../../shared/trigger/authentication/verify-by-choice';
import { EVENTS } from './event-options';

/** All that FlowEngine's own webhook at its Evolution servers subscribes to. */
const FORWARDED = ['messages.upsert', 'connection.update', 'qrcode.updated'];

/** Throws ExplainedError for what FlowEngine doesn't do when it forwards an event. */
export function requireForwarded(context: IHookFunctions): void {
	const chosen = [context.getNodeParameter('events')].flat().map(String);
	const others = chosen.filter((event) => !FORWARDED.includes(event)).map(nameOf);
	if (others.length > 0) {
		throw new ExplainedError(
			`FlowEngine doesn't forward ${others.join(', ')}`,
			`In 'Trigger On', select only ${FORWARDED.map(nameOf).join(', ')}.`,
		);
	}
	if (!isTokenInUrl(context)) {
		throw new ExplainedError(
			"FlowEngine doesn't support this authentication method",
			"Set 'Authentication' to Webhook Token.",
		);
	}
}

const nameOf = (event: string): string =>
	EVENTS.find(({ value }) => value === event)?.name ?? event;
