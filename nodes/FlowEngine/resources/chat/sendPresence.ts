import { asObject, asText } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { jidOf } from '../../../shared/whatsapp/people';
import { account, startingChat } from '../../locators';

/** The server responds only when the time is over. */
const LONGEST_S = 60;

export const sendPresence = operation({
	name: 'Show Typing',
	value: 'sendPresence',
	action: 'Show typing in chat',
	description: 'Show a typing or recording indicator. The workflow continues when it ends.',
	fields: [
		account,
		startingChat,
		{
			displayName: 'Show',
			name: 'presence',
			type: 'options',
			default: 'composing',
			options: [
				{ name: 'Typing', value: 'composing' },
				{ name: 'Recording Audio', value: 'recording' },
			],
		},
		{
			displayName: 'Seconds',
			name: 'seconds',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: LONGEST_S },
			default: 3,
			description: 'How long to show the indicator',
		},
	],
	request: ({ account, chatId, presence, seconds }) => ({
		method: 'POST',
		path: path`/chat/sendPresence/${account}`,
		idempotent: true,
		body: { number: chatId, presence, delay: Math.round(seconds * 1000) },
	}),
	output: (body, { account, chatId, presence, seconds }) =>
		asText(asObject(body).presence) === undefined
			? undefined
			: { chatId: jidOf(chatId), presence, seconds, account },
});
