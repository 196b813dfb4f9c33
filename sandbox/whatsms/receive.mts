import type { Activity } from './activity.mts';
import type { Inbound } from './fields.mts';
import type { Contact, Message, Ticket } from './state.mts';

export interface Received {
	message: Message;
	ticket: Ticket;
	contact: Contact;
}

/**
 * Lets a person's message arrive: on the contact's ticket that is not closed, else on a new one.
 * That new tickets are pending is assumed: nobody has taken them yet.
 */
export function receive(activity: Activity, inbound: Inbound): Received {
	const { number, name = number, text, channel = 'whatsapp', file, fileName, ...media } = inbound;
	const { state, keepFile } = activity;
	if (file !== undefined) {
		const name = fileName === undefined ? {} : { name: fileName };
		const stored = {
			bytes: Buffer.from(file, 'base64'),
			type: 'application/octet-stream',
			...name,
		};
		media.mediaUrl = keepFile(stored);
	}
	const contact = state.contactByNumber(number) ?? activity.createContact({ name, number });
	const ticket =
		state.activeTicket(contact.id, channel) ??
		activity.createTicket({ contactId: contact.id, channel, status: 'pending' });
	const message = activity.addMessage(ticket, { body: text, ...media }, false);
	return { message, ticket, contact };
}
