import { requireShown } from '../../../shared/fields/field';
import { sendAndWait as operation } from '../../../shared/action/send-and-wait/send-and-wait';
import { path } from '../../../shared/http/path';
import { phoneKey } from '../../../shared/whatsapp/same-phone';
import { channel } from '../../fields';
import { ticketId } from '../../locators';
import { channelOfTicket, isPlainChannel } from './contents';
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
	isAnsweredInChat: true,
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
			return [requireShown(ticketId)];
		}
		const number = requireShown(to);
		const { ticket } = await openTicket(api, number, requireShown(channel));
		await deliver(api, ticket.id, contents, undefined, path`/messages`);
		return [ticket.id, number];
	},
});
