import { defaultCountryCode } from '../../../shared/fields/default-country-code';
import { parallelRequests } from '../../../shared/fields/parallel-requests';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { phoneKey } from '../../../shared/whatsapp/same-phone';
import { convertMarkdown } from '../../../shared/text/options';
import { channel } from '../../fields';
import { queueId, userId, whatsappId } from '../../locators';
import { content, textOptions } from '../../content/content';
import { contentsOf } from '../../content/contents';
import { deliver } from './deliver';
import { openTicket } from './open-ticket';
import { omitEmpty } from '../../../shared/values/json';
import { optionsOf } from '../../../shared/fields/collections';
import { recipientNumber } from '../../../shared/fields/phone-number';

export const sendToNumber = operation({
	name: 'Send to Number',
	value: 'sendToNumber',
	action: 'Send message to number',
	description:
		"Send a message to a phone number, in the contact's open or pending ticket. Creates contact and ticket if needed.",
	fields: [
		recipientNumber,
		channel,
		...content,
		optionsOf([
			{ ...userId, description: 'The team member to assign a new ticket to' },
			{
				displayName: 'Contact Name',
				name: 'contactName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Nathan Smith',
				description: 'Name to use if a new contact is created. Defaults to the phone number.',
			},
			convertMarkdown,
			defaultCountryCode,
			parallelRequests,
			{ ...queueId, description: 'The queue for a new ticket' },
			...textOptions,
			whatsappId,
		]),
	],
	orderingKey: ({ to }) => phoneKey(to),
	async run({ to, channel, options, ...message }, api) {
		const { contactName, userId, queueId, whatsappId, ...text } = options;
		const contents = await contentsOf(message, text, async () => await Promise.resolve(channel));
		const forTicket = omitEmpty({ userId, queueId, whatsappId });
		const { contact, ticket } = await openTicket(api, to, channel, { contactName, forTicket });
		return {
			to,
			channel,
			...(await deliver(api, ticket.id, contents, text.typingSpeed, path`/messages`)),
			ticketId: ticket.id,
			contactId: contact.id,
			ticketCreated: ticket.isNew,
			contactCreated: contact.isNew,
		};
	},
});
