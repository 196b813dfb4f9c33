import { sendAndWait as operation } from '../../../shared/action/send-and-wait/send-and-wait';
import { jidOf } from '../../../shared/whatsapp/people';
import { instance, to } from '../../locators';
import { deliver } from './deliver';
import { MOST_CHARACTERS } from './prepare-contents';
import { messageRequests } from './requests';

export const sendAndWait = operation({
	fields: [instance, to],
	longestText: MOST_CHARACTERS,
	orderingKey: ({ instance, to }) => `${instance} ${jidOf(to)}`,
	async send({ instance, to }, { texts }, api) {
		// The server would open the link for a preview.
		const contents = texts.map((text) => ({
			call: 'sendText',
			body: { text, linkPreview: false },
		}));
		await deliver(api, messageRequests({ instance, to }, contents, {}));
	},
});
