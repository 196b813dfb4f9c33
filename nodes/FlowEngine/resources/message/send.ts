import { operation } from '../../../shared/action/operation';
import { jidOf, phoneOf } from '../../../shared/whatsapp/people';
import { instance, to } from '../../locators';
import { contentFields, messageType, messageTypes } from './content/content';
import { statusContent, statusFields } from './content/status';
import { contentsOf } from './prepare-contents';
import { deliver } from './deliver';
import { isOnWhatsApp } from './is-on-whatsapp';
import { sendOptions } from './options';
import { messageRequests } from './requests';
import { requireShown } from '../../../shared/fields/field';

const status = {
	name: 'Status',
	value: 'status',
	description: 'For your contacts to see, for a day',
} as const;

const TO_SOMEBODY = messageTypes.map(({ value }) => value);

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send message',
	description: 'Write to a person or a group, or set a status',
	fields: [
		instance,
		{ ...to, displayOptions: { show: { messageType: TO_SOMEBODY } } },
		{
			...messageType,
			options: [...messageTypes, status].toSorted((a, b) => a.name.localeCompare(b.name)),
		},
		...contentFields,
		...statusFields,
		sendOptions,
	],
	orderingKey: ({ instance, messageType, to }) =>
		`${instance} ${messageType === 'status' ? messageType : jidOf(requireShown(to))}`,
	async run(params, api) {
		const { instance, messageType, options } = params;
		if (messageType === 'status') {
			const content = statusContent(params, options.defaultCountryCode);
			return {
				instance,
				...(await deliver(api, messageRequests({ instance }, [content], options))),
			};
		}
		const to = requireShown(params.to);
		const phone = phoneOf(to);
		if (options.onlyOnWhatsApp && phone && !(await isOnWhatsApp(api, instance, phone)))
			return { to, instance, chatId: jidOf(to), status: 'notOnWhatsApp' };
		const contents = await contentsOf({ ...params, messageType }, api.file);
		const { quotedMessageId, messageId } = options;
		const envelope = { instance, to, quotedMessageId, messageId };
		const requests = messageRequests(envelope, contents, options);
		return { to, instance, ...(await deliver(api, requests)) };
	},
});
