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
			ticket: { id, status: 'open', userId: null, ...ticket },
			contact: { id: 'contact', name: 'João Silva', number: '351910000000' },
		},
	});

/** WhatSMS, whose conversations are tickets. */
export const wantedTickets: Wanted = {
	name: 'wanted-tickets',
	triggers: triggersNamed('whatSmsTrigger'),
	deliveries: {
		received: happened('message.received'),
		'received, own': happened('message.received', { fromMe: true }),
		'received, with an agent': happened('message.received', {}, { userId: 'agent' }),
		'sent by us': happened('message.sent', { fromMe: true }),
		'ticket closed': happened('ticket.closed', {}, { status: 'closed' }),
	},
	choices: [
		untouched(['received', 'received, with an agent']),
		{
			what: 'Events: Message Sent, Ticket Closed',
			parameters: { events: ['message.sent', 'ticket.closed'] },
			runs: ['sent by us', 'ticket closed'],
		},
		{
			what: 'Own Messages: Include',
			parameters: { options: { ownMessages: 'include' } },
			runs: ['received', 'received, own', 'received, with an agent'],
		},
		{
			what: 'Own Messages: Only',
			parameters: { options: { ownMessages: 'only' } },
			runs: ['received, own'],
		},
		{
			what: 'Skip Tickets Handled by a Person',
			parameters: { options: { skipHandled: true } },
			runs: ['received'],
		},
		{
			what: 'all together: Received and Closed, own ones too, handled ones not',
			parameters: {
				events: ['message.received', 'ticket.closed'],
				options: { ownMessages: 'include', skipHandled: true },
			},
			runs: ['received', 'received, own', 'ticket closed'],
		},
	],
};
