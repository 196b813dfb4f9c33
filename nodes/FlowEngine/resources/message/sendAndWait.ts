import { sendAndWait as operation } from '../../../shared/action/send-and-wait/send-and-wait';
import { sendParts } from '../../../shared/action/send-parts';
import { LONGEST_TEXT } from '../../../shared/whatsapp/longest-text';
import { chatOrderingKey } from '../../../shared/whatsapp/people';
import { instance, to } from '../../locators';
import { askingContents, askWith } from './ask-with';
import { readSentMessage } from './read-sent-message';
import { messageRequests } from './requests';

export const sendAndWait = operation({
	fields: [instance, to, askWith],
	isAnsweredInChat: true,
	longestText: LONGEST_TEXT,
	orderingKey: ({ instance, to }) => `${instance} ${chatOrderingKey(to)}`,
	async send({ instance, to, askWith: way }, message, api) {
		const contents = askingContents(way, message);
		await sendParts(api, messageRequests({ instance, to }, contents, {}), readSentMessage);
		return [to];
	},
});
