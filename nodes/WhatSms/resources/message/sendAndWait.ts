import { requireShown } from '../../../shared/fields/field';
import { sendAndWait as operation } from '../../../shared/action/send-and-wait/send-and-wait';
import { path } from '../../../shared/http/path';
import { phoneKey } from '../../../shared/whatsapp/same-phone';
import { phoneWith } from '../../../shared/whatsapp/phone';
import { channel, number } from '../../fields';
import { ticketId } from '../../locators';
import { deliver } from './deliver';
import { openTicket } from './open-ticket';

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
			...number,
			displayName: 'To',
			name: 'to',
			formatBy: { option: 'defaultCountryCode', format: phoneWith },
			displayOptions: ofNumber,
		},
		{ ...channel, displayOptions: ofNumber },
	],
	longestText: Infinity,
	orderingKey: ({ sendTo, ticketId, to }) =>
		sendTo === 'ticket' ? requireShown(ticketId) : phoneKey(requireShown(to)),
	async send({ sendTo, ticketId, to, channel }, { texts }, api) {
		const contents = texts.map((body) => ({ body: { body } }));
		if (sendTo === 'ticket') return await deliver(api, requireShown(ticketId), contents);
		const { ticket } = await openTicket(api, requireShown(to), requireShown(channel));
		return await deliver(api, ticket.id, contents, undefined, path`/messages`);
	},
});
