import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../../shared/values/json';
import type { Handling } from '../../shared/trigger/trigger-gateway';
import { path } from '../../shared/http/path';

/**
 * Whether a ticket has an agent (`user`, https://whatsms.pt/en/docs, Get ticket). The documented payload has
 * only its ID and status, and a ticket without an agent may be open, too.
 */
export const agentHandling: Handling = {
	fromEvent: ({ event, raw }) =>
		event === 'message.received' ? hasAgent(asObject(asObject(asObject(raw).data).ticket)) : false,
	request: ({ ticketId }) => ({ method: 'GET', path: path`/tickets/${asText(ticketId) ?? ''}` }),
	fromResponse: (body) => hasAgent(asObject(asObject(body).ticket)),
};

function hasAgent(ticket: IDataObject): boolean | undefined {
	if (!('user' in ticket) && !('userId' in ticket)) return undefined;
	return [ticket.userId, ticket.user, asObject(ticket.user).id].some((id) => Boolean(asText(id)));
}
