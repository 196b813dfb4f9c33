import type { FastifyInstance } from 'fastify';
import type { Activity } from './activity.mts';
import { lists, type NewMessage, newMessage, ticketParams } from './fields.mts';
import { found, mustExist } from './known.mts';
import { onlyMethods } from './methods.mts';
import { pageOf } from './page.mts';
import type { ListQuery } from './query-names.mts';
import type { Variant } from './variant.mts';

interface OneTicket {
	ticketId: string;
}

/** The docs' section Ticket messages. */
export function messages(app: FastifyInstance, activity: Activity, variant: Variant): void {
	const { state } = activity;
	const url = '/tickets/:ticketId/messages';

	app.get<{ Params: OneTicket; Querystring: ListQuery }>(
		url,
		{ schema: { params: ticketParams, querystring: lists(variant).messages } },
		({ params, query }) => {
			const ticket = found(state.tickets, params.ticketId);
			const { rows, count, hasMore } = pageOf(state.messagesOf(ticket.id), query, variant);
			const listed = rows.map(({ id, body, fromMe, mediaType, mediaUrl, ack, createdAt }) => ({
				id,
				body,
				fromMe,
				mediaType,
				mediaUrl,
				ack,
				createdAt,
			}));
			return { messages: listed, count, hasMore };
		},
	);

	app.post<{ Params: OneTicket; Body: NewMessage }>(
		url,
		{ schema: { params: ticketParams, body: newMessage } },
		async (request, reply) => {
			// a closed ticket accepts messages and stays closed: assumed, the docs are silent
			const ticket = found(state.tickets, request.params.ticketId);
			// assumed: only a message of the same ticket can be quoted
			mustExist(state.messagesOf(ticket.id), 'quotedMsgId', request.body.quotedMsgId);
			const sent = activity.addMessage(ticket, request.body, true);
			const { id, body, fromMe, ack, createdAt } = sent;
			return await reply.code(201).send({ message: { id, body, fromMe, ack, createdAt } });
		},
	);
	onlyMethods(app, url, ['GET', 'POST'], variant.otherVerbs);
}
