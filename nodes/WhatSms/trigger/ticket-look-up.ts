import { path } from '../../shared/http/path';
import type { LookUp, TriggerGateway } from '../../shared/trigger/trigger-gateway';
import { asText } from '../../shared/values/json';
import { readTicket, ticketField } from '../events/records';
import { readRecord } from '../responses';

/**
 * Reads the ticket of an event: the documented payload has only its ID and status, the ticket itself its
 * channel, agent (`user`), and queue, too (https://whatsms.pt/en/docs, Get ticket).
 */
export const ticketLookUp: LookUp = {
	request: ({ ticketId }) => ({ method: 'GET', path: path`/tickets/${asText(ticketId) ?? ''}` }),
	read(body) {
		const ticket = readRecord('ticket')(body);
		return ticket && readTicket(ticket);
	},
};

/** Whether a ticket has an agent. One without an agent may be open, too. */
export const isHandled: NonNullable<TriggerGateway['isHandled']> = (event) => {
	if (event.event !== 'message.received') return false;
	const agent = ticketField(event, 'userId');
	return agent === undefined ? undefined : Boolean(asText(agent));
};
