import type { FastifyInstance } from 'fastify';
import type { Activity } from './activity.mts';
import {
	lists,
	type NewTicket,
	newTicket,
	type TicketChange,
	ticketChange,
	ticketParams,
} from './fields.mts';
import { found, mustExist } from './known.mts';
import { onlyMethods } from './methods.mts';
import { pageOf } from './page.mts';
import type { ListQuery } from './query-names.mts';
import type { Contact, Ticket } from './state.mts';
import type { Variant } from './variant.mts';

interface OneTicket {
	ticketId: string;
}

/** The docs' section Tickets. */
export function tickets(app: FastifyInstance, activity: Activity, variant: Variant): void {
	const { state } = activity;
	const { queryNames, updateVerb, otherVerbs, shown } = variant;
	/** null where nobody is assigned: assumed. */
	const referred = ({ userId, queueId, whatsappId }: Ticket) => ({
		user: state.users.find(({ id }) => id === userId) ?? null,
		queue: state.queues.find(({ id }) => id === queueId) ?? null,
		whatsapp: state.whatsapps.find(({ id }) => id === whatsappId) ?? null,
	});

	app.get<{ Querystring: ListQuery }>(
		'/tickets',
		{ schema: { querystring: lists(variant).tickets } },
		({ query }) => {
			const status = query[queryNames.status];
			const contactId = query[queryNames.contact];
			const matching = [...state.tickets.values()].filter(
				(ticket) =>
					(status === undefined || ticket.status === status) &&
					(contactId === undefined || ticket.contactId === contactId),
			);
			const { rows, count, hasMore } = pageOf(matching, query, variant);
			const listed = rows.map((ticket) => ({
				id: ticket.id,
				status: ticket.status,
				channel: ticket.channel,
				contact: brief(state.contactOf(ticket)),
				// null on a ticket without messages: assumed
				lastMessage: state.messagesOf(ticket.id).at(-1)?.body ?? null,
				createdAt: ticket.createdAt,
				...(shown === 'all' && referred(ticket)),
			}));
			return { tickets: listed, count, hasMore };
		},
	);

	app.post<{ Body: NewTicket }>(
		'/tickets',
		{ schema: { body: newTicket } },
		async ({ body }, reply) => {
			// a second open ticket of the same contact is accepted: assumed, the docs are silent
			mustExist(state.contacts.values(), 'contactId', body.contactId);
			mustExist(state.whatsapps, 'whatsappId', body.whatsappId);
			mustExist(state.queues, 'queueId', body.queueId);
			mustExist(state.users, 'userId', body.userId);
			const { id, status, channel, createdAt } = activity.createTicket(body);
			return await reply.code(201).send({ ticket: { id, status, channel, createdAt } });
		},
	);
	onlyMethods(app, '/tickets', ['GET', 'POST'], otherVerbs);

	app.get<{ Params: OneTicket }>(
		'/tickets/:ticketId',
		{ schema: { params: ticketParams } },
		({ params }) => {
			const ticket = found(state.tickets, params.ticketId);
			const { id, status, channel, createdAt, updatedAt } = ticket;
			const contact = brief(state.contactOf(ticket));
			const { user, queue, whatsapp } = referred(ticket);
			const more = shown === 'all' ? { whatsapp } : {};
			return {
				ticket: { id, status, channel, contact, user, queue, ...more, createdAt, updatedAt },
			};
		},
	);

	app.route<{ Params: OneTicket; Body: TicketChange }>({
		method: updateVerb,
		url: '/tickets/:ticketId',
		schema: { params: ticketParams, body: ticketChange },
		handler: ({ params, body }) => {
			const ticket = found(state.tickets, params.ticketId);
			mustExist(state.queues, 'queueId', body.queueId);
			mustExist(state.users, 'userId', body.userId);
			activity.updateTicket(ticket, body);
			const { id, status, updatedAt } = ticket;
			return { ticket: { id, status, updatedAt } };
		},
	});
	onlyMethods(app, '/tickets/:ticketId', ['GET', updateVerb], otherVerbs);
}

function brief({ id, name, number }: Contact): Pick<Contact, 'id' | 'name' | 'number'> {
	return { id, name, number };
}
