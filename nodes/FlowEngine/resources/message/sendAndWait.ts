import { sendAndWait as operation } from '../../../shared/action/send-and-wait/send-and-wait';
import { sendParts } from '../../../shared/action/send-parts';
import { LONGEST_TEXT } from '../../../shared/whatsapp/longest-text';
import { chatOrderingKey } from '../../../shared/whatsapp/people';
import { account, to } from '../../locators';
import { askingContents, askWith } from './ask-with';
import { readSentMessage } from './read-sent-message';
import { messageRequests } from './requests';

export const sendAndWait = operation({
	fields: [account, to, askWith],
	chatOf: ({ to }) => to,
	longestText: LONGEST_TEXT,
	orderingKey: ({ account, to }) => `${account} ${chatOrderingKey(to)}`,
	async send({ account, to, askWith: way }, message, api) {
		const contents = askingContents(way, message);
		await sendParts(api, messageRequests({ account, to }, contents, {}), readSentMessage);
	},
});
