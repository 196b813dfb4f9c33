import { operation } from '../../../shared/action/operation';
import { chatOrderingKey, jidOf, phoneOf } from '../../../shared/whatsapp/people';
import { readOnWhatsApp } from '../../responses';
import { to } from '../../locators';
import { lookUp } from '../contact/checkOnWhatsApp';
import { contentFields, messageType } from '../../content/content';
import { contentsOf } from './prepare-contents';
import { deliver } from './deliver';
import { sendOptions } from './options';
import { messageRequests } from './requests';

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send message',
	description: 'Send a message to a person or group',
	fields: [to, messageType, ...contentFields, sendOptions],
	orderingKey: ({ to }) => chatOrderingKey(to),
	/** 'Additional Fields (JSON)' can replace it. */
	recipientKey: ({ to, options }) => chatOrderingKey(options.additionalFields?.to ?? to),
	async run({ to, options, ...content }, api) {
		const { quotedMessageId, onlyOnWhatsApp } = options;
		const contents = contentsOf(content, options);
		const requests = messageRequests({ to, quotedMessageId }, contents, options);
		const phone = onlyOnWhatsApp ? phoneOf(to) : undefined;
		if (phone && !(await api.call(lookUp(phone), readOnWhatsApp)).exists)
			return { to, chatId: jidOf(to), status: 'notOnWhatsApp' };
		return await deliver(api, to, requests);
	},
});
