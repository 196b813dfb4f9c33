import { operation } from '../../../shared/action/operation';
import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';
import { jidOf } from '../../../shared/whatsapp/people';
import { readOnWhatsApp } from '../../responses';
import { numberOptions } from '../../fields';
import { phoneNumberWithOption as number } from '../../../shared/fields/phone-number';

export const checkOnWhatsApp = operation({
	name: 'Check on WhatsApp',
	value: 'checkOnWhatsApp',
	action: 'Check numbers',
	description: 'Check whether a phone number is on WhatsApp, without messaging it',
	fields: [number, numberOptions],
	request: ({ number }) => lookUp(number),
	output(body, { number }) {
		const { exists, jid } = readOnWhatsApp(body) ?? {};
		if (exists === undefined) return undefined;
		return exists
			? { number, status: 'onWhatsApp', chatId: jid ?? jidOf(number) }
			: { number, status: 'notOnWhatsApp' };
	},
});

/** The request that checks whether a phone number is on WhatsApp. */
export const lookUp = (phone: string): HttpRequest => ({
	method: 'GET',
	path: path`/on-whatsapp/${phone}`,
});
