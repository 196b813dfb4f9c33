import { sendAndWait as operation } from '../../../shared/action/send-and-wait/send-and-wait';
import { sendParts } from '../../../shared/action/send-parts';
import { LONGEST_TEXT } from '../../../shared/whatsapp/longest-text';
import { chatOrderingKey } from '../../../shared/whatsapp/people';
import { account, to } from '../../locators';
import { readSentMessage } from './read-sent-message';
import { messageRequests } from './requests';

export const sendAndWait = operation({
	fields: [account, to],
	longestText: LONGEST_TEXT,
	orderingKey: ({ account, to }) => `${account} ${chatOrderingKey(to)}`,
	async send({ account, to }, { texts }, api) {
		// The server would open the link for a preview.
		const contents = texts.map((text) => ({
			call: 'sendText',
			body: { text, linkPreview: false },
		}));
		await sendParts(api, messageRequests({ account, to }, contents, {}), readSentMessage);
	},
});
