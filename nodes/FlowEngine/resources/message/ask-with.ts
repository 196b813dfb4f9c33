import type { Field } from '../../../shared/fields/field';
import type { LinkedMessage } from '../../../shared/action/send-and-wait/send-and-wait';
import { cutText } from '../../../shared/message/bound-payload';
import type { Content } from '../../content/message-content';

export const askWith = {
	displayName: 'Ask With',
	name: 'askWith',
	type: 'options',
	default: 'text',
	displayOptions: { show: { responseType: ['approval'] } },
	options: [
		{ name: 'Text', value: 'text', description: 'The question and the link' },
		{
			name: 'Text and Buttons',
			value: 'buttons',
			description: 'Some versions of WhatsApp show no buttons. The text has the link in any case.',
		},
		{
			name: 'Text and Poll',
			value: 'poll',
			description: 'A poll with the two labels. Needs Evolution API 2.3.7 or later.',
		},
	],
} as const satisfies Field;

/** Of a poll's name; the text before it has the whole question. */
const LONGEST_NAME = 255;

/** The messages that ask: the texts, and what can be tapped. */
export function askingContents(
	way: 'text' | 'buttons' | 'poll' | undefined,
	{ texts, question, buttons }: LinkedMessage,
): Content[] {
	// The server would open the link for a preview.
	const asText = texts.map((text) => ({ call: 'sendText', body: { text, linkPreview: false } }));
	const values = buttons.map(({ label }) => label);
	const name = cutText(question, LONGEST_NAME);
	const poll: Content = { call: 'sendPoll', body: { name, selectableCount: 1, values } };
	if (way === 'poll') return values.length > 1 ? [...asText, poll] : asText;
	if (way !== 'buttons') return asText;
	const taps = buttons.map(({ id, label: displayText }) => ({ type: 'reply', displayText, id }));
	return [...asText, { call: 'sendButtons', body: { title: name, buttons: taps } }];
}
