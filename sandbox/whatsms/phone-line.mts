import type { Customer, Line } from '../phone/line.mts';
import type { Body, Media } from '../phone/message.mts';
import type { WhatSmsSandbox } from './start.mts';
import type { Message } from './state.mts';

/** As WhatsApp counts: 3 is delivered, 4 is read (assumed, see Webhooks: "ack 1–5"). */
const acks = { delivered: 3, read: 4 } as const;

/** The phone of a person who writes to the WhatsApp channel. */
export function whatSmsLine({ state, receive, emit }: WhatSmsSandbox, customer: Customer): Line {
	const { number, name } = customer;
	/** The only one: whatever the ticket. */
	const chat = number;

	return {
		chats: [{ id: chat, title: 'Support', isGroup: false }],
		abilities: ['image', 'voice'],
		write({ text = '', file }) {
			const mediaType = file?.kind === 'voice' ? 'audio' : 'image';
			const media = file && ({ mediaType, mediaUrl: file.url } as const);
			return receive({ number, name, text, ...media }).message.id;
		},
		acknowledge(id, status) {
			const message = state.messages.get(id);
			const ticket = state.tickets.get(message?.ticketId ?? '');
			if (message === undefined || ticket === undefined) return;
			message.ack = acks[status];
			const contact = { id: ticket.contactId, name, number };
			const { id: ticketId, status: ticketStatus } = ticket;
			emit('message.ack', {
				message: { id, ack: message.ack },
				ticket: { id: ticketId, status: ticketStatus },
				contact,
			});
		},
		// a message to a ticket is accepted whoever it is for: the docs are silent
		setOnWhatsApp(isOnWhatsApp) {
			if (isOnWhatsApp) state.unreachable.delete(number);
			else state.unreachable.add(number);
		},
		watch(watcher) {
			state.news.on('message', (message) => {
				const ticket = state.tickets.get(message.ticketId);
				if (!message.fromMe || ticket?.channel !== 'whatsapp') return;
				if (state.contactOf(ticket).number !== number) return;
				watcher({ kind: 'message', id: message.id, chat, body: bodyOf(message) });
			});
		},
	};
}

function bodyOf({ body: text, mediaType, mediaUrl, quotedMsgId }: Message): Body {
	const kind: Media['kind'] = mediaType ?? 'document';
	return {
		text,
		...(mediaUrl !== null && { media: { kind, url: mediaUrl } }),
		...(quotedMsgId !== null && { quoted: quotedMsgId }),
	};
}
