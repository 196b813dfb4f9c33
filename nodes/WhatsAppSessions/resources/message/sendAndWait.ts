import { sendAndWait as operation } from '../../../shared/action/send-and-wait/send-and-wait';
import { LONGEST_TEXT } from '../../../shared/whatsapp/longest-text';
import { chatOrderingKey } from '../../../shared/whatsapp/people';
import { to } from '../../locators';
import { deliver } from './deliver';
import { messageRequests } from './requests';

export const sendAndWait = operation({
	fields: [to],
	chatOf: ({ to }) => to,
	longestText: LONGEST_TEXT,
	orderingKey: ({ to }) => chatOrderingKey(to),
	async send({ to }, { texts }, api) {
		const contents = texts.map((text) => ({ body: { text } }));
		await deliver(api, to, messageRequests({ to }, contents, {}));
	},
});
