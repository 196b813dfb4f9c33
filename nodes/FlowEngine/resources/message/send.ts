import { operation } from '../../../shared/action/operation';
import { sendParts } from '../../../shared/action/send-parts';
import { chatOrderingKey, jidOf, phoneOf } from '../../../shared/whatsapp/people';
import { account, to } from '../../locators';
import { contentFields, messageType, messageTypes } from '../../content/content';
import { statusContent, statusFields } from '../../content/status';
import { contentsOf } from './prepare-contents';
import { isOnWhatsApp } from './is-on-whatsapp';
import { sendOptions } from './options';
import { readSentMessage } from './read-sent-message';
import { messageRequests } from './requests';
import { requireShown } from '../../../shared/fields/field';

const status = {
	name: 'Status',
	value: 'status',
	description: 'Visible to your contacts for 24 hours',
} as const;

const TO_SOMEBODY = messageTypes.map(({ value }) => value);

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send message',
	description: 'Send a message to a person or group, or post a status',
	fields: [
		account,
		{ ...to, displayOptions: { show: { messageType: TO_SOMEBODY } } },
		{
			...messageType,
			options: [...messageTypes, status].toSorted((a, b) => a.name.localeCompare(b.name)),
		},
		...contentFields,
		...statusFields,
		sendOptions,
	],
	orderingKey: ({ account, messageType, to }) =>
		`${account} ${messageType === 'status' ? messageType : chatOrderingKey(requireShown(to))}`,
	async run(params, api) {
		const { account, messageType, options } = params;
		if (messageType === 'status') {
			const content = statusContent(params, options.defaultCountryCode);
			return {
				account,
				...(await sendParts(
					api,
					messageRequests({ account }, [content], options),
					readSentMessage,
				)),
			};
		}
		const to = requireShown(params.to);
		const phone = phoneOf(to);
		if (options.onlyOnWhatsApp && phone && !(await isOnWhatsApp(api, account, phone)))
			return { to, account, chatId: jidOf(to), status: 'notOnWhatsApp' };
		const contents = await contentsOf({ ...params, messageType }, api.file);
		const { quotedMessageId, messageId } = options;
		const envelope = { account, to, quotedMessageId, messageId };
		const requests = messageRequests(envelope, contents, options);
		return { to, account, ...(await sendParts(api, requests, readSentMessage)) };
	},
});
