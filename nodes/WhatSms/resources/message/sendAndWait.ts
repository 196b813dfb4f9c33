import type { GatewayApi } from '../../../shared/action/operation';
import { requireShown } from '../../../shared/fields/field';
import { sendAndWait as operation } from '../../../shared/action/send-and-wait/send-and-wait';
import { path } from '../../../shared/http/path';
import { phoneKey } from '../../../shared/whatsapp/same-phone';
import { asObject, asText } from '../../../shared/values/json';
import { channel } from '../../fields';
import { ticketId } from '../../locators';
import { readRecord } from '../../responses';
import { channelOfTicket, isPlainChannel } from '../../content/contents';
import { deliver } from './deliver';
import { openTicket } from './open-ticket';
import { phoneNumberWithOption } from '../../../shared/fields/phone-number';

const ofNumber = { show: { sendTo: ['number'] } } as const;

export const sendAndWait = operation({
	fields: [
		{
			displayName: 'Send To',
			name: 'sendTo',
			type: 'options',
			default: 'number',
			options: [
				{
					name: 'Phone Number',
					value: 'number',
					description: 'In the open or pending ticket of the number, or in a new one',
				},
				{ name: 'Ticket', value: 'ticket' },
			],
		},
		{ ...ticketId, displayOptions: { show: { sendTo: ['ticket'] } } },
		{
			...phoneNumberWithOption,
			displayName: 'To',
			name: 'to',
			displayOptions: ofNumber,
		},
		{ ...channel, displayOptions: ofNumber },
	],
	chatOf: async ({ sendTo, ticketId, to }, api) =>
		sendTo === 'ticket' ? await phoneOfTicket(api, requireShown(ticketId)) : requireShown(to),
	longestText: Infinity,
	orderingKey: ({ sendTo, ticketId, to }) =>
		sendTo === 'ticket' ? requireShown(ticketId) : phoneKey(requireShown(to)),
	isPlain: async ({ sendTo, ticketId, channel }, api) =>
		isPlainChannel(
			sendTo === 'ticket' ? await channelOfTicket(api, requireShown(ticketId)) : channel,
		),
	async send({ sendTo, ticketId, to, channel }, { texts }, api) {
		const contents = texts.map((body) => ({ body: { body } }));
		if (sendTo === 'ticket') {
			await deliver(api, requireShown(ticketId), contents);
			return;
		}
		const { ticket } = await openTicket(api, requireShown(to), requireShown(channel));
		await deliver(api, ticket.id, contents, undefined, path`/messages`);
	},
});

/** Of a person. In a group, WhatSMS doesn't document who a message is from; the ID of one is longer than a number. */
const PHONE = /^\+?\d{7,15}$/;

async function phoneOfTicket(api: GatewayApi, ticketId: string): Promise<string | undefined> {
	const request = { method: 'GET', path: path`/tickets/${ticketId}` } as const;
	const { contact } = await api.call(request, readRecord('ticket'));
	const { number, isGroup } = asObject(contact);
	const phone = asText(number) ?? '';
	return isGroup !== true && PHONE.test(phone) ? phone.replace('+', '') : undefined;
}
