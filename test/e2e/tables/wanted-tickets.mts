import type { IDataObject } from 'n8n-workflow';
import { triggersNamed, untouched, type Wanted } from './wanted.mts';

const happened =
	(event: string, message: IDataObject = {}, ticket: IDataObject = {}) =>
	(id: string) => ({
		event,
		tenantId: 'tenant',
		timestamp: '2026-01-15T10:30:00Z',
		data: {
			message: { id, body: 'Olá ☕', fromMe: false, ...message },
			ticket: { id, status: 'open', channel: 'whatsapp', queueId: null, userId: null, ...ticket },
			contact: { id: 'contact', name: 'João Silva', number: '351910000000' },
		},
	});

const QUEUE = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const SMS = 'received, pending, by SMS, in a queue';
const ALL = ['received', 'received, with an agent', SMS];
const PENDING = { channel: 'sms', queueId: QUEUE, status: 'pending' };

/** WhatSMS, whose conversations are tickets. */
export const wantedTickets: Wanted = {
	name: 'wanted-tickets',
	triggers: triggersNamed('whatSmsTrigger'),
	deliveries: {
		received: happened('message.received'),
		'received, own': happened('message.received', { fromMe: true }),
		'received, with an agent': happened('message.received', {}, { userId: 'agent' }),
		[SMS]: happened('message.received', {}, PENDING),
		'sent by us': happened('message.sent', { fromMe: true }),
		'ticket closed': happened('ticket.closed', {}, { status: 'closed' }),
	},
	choices: [
		untouched(ALL),
		{
			what: 'Events: Message Sent, Ticket Closed',
			parameters: { events: ['message.sent', 'ticket.closed'] },
			runs: ['sent by us', 'ticket closed'],
		},
		{
			what: 'Own Messages: Include',
			parameters: { options: { ownMessages: 'include' } },
			runs: ['received', 'received, own', 'received, with an agent', SMS],
		},
		{
			what: 'Own Messages: Only',
			parameters: { options: { ownMessages: 'only' } },
			runs: ['received, own'],
		},
		{
			what: 'Skip Handled Tickets',
			parameters: { options: { skipHandled: true } },
			runs: ['received', SMS],
		},
		{
			what: 'Channels: SMS',
			parameters: { filters: { channels: ['sms'] } },
			runs: [SMS],
		},
		{
			what: 'Contacts: the phone number of the person',
			parameters: { filters: { contacts: '+351 910 000 000' } },
			runs: ALL,
		},
		{
			what: 'Contacts: another person',
			parameters: { filters: { contacts: '+351 920 000 000' } },
			runs: [],
		},
		{
			what: 'Queue Names or IDs: that queue',
			parameters: { filters: { queues: [QUEUE] } },
			runs: [SMS],
		},
		{
			what: 'Ticket Statuses: Open',
			parameters: { filters: { ticketStatuses: ['open'] } },
			runs: ['received', 'received, with an agent'],
		},
		{
			what: 'combined: Message Received and Ticket Closed; own messages, too; none that a person handles',
			parameters: {
				events: ['message.received', 'ticket.closed'],
				options: { ownMessages: 'include', skipHandled: true },
			},
			runs: ['received', 'received, own', SMS, 'ticket closed'],
		},
	],
};
