import type { Field, Params } from '../../../shared/fields/field';
import { defaultCountryCode } from '../../../shared/fields/default-country-code';
import { pause } from '../../../shared/fields/pause';
import { convertMarkdown, convertMarkdownInReply, sendAs } from '../../../shared/text/options';
import type { Format } from '../../../shared/values/formats';
import { anyMessageId } from '../../fields';
import { linkPreview, ofText, ofWords, typingSpeed } from './text-options';

const show = (...messageType: string[]) => ({ show: { '/messageType': messageType } });
const WITH_TEXT = ['text', 'document', 'image', 'video'];
const WITH_CONTEXT = [...WITH_TEXT, 'buttons', 'list', 'location', 'poll', 'sticker', 'videoNote'];
/** As WhatsApp makes them, or alike. */
const newMessageId: Format = {
	expects: 'letters and digits, such as 3EB0A0C6D0B2F6E5C1D2',
	read: (text) => /^[\da-z]{8,64}$/i.exec(text.trim())?.[0],
};

const TO_SOMEBODY = [...WITH_CONTEXT, 'audio', 'contact'];
const MOST_DELAY_S = 25;

const delay = {
	displayName: 'Typing Time (Seconds)',
	name: 'delay',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: MOST_DELAY_S },
	default: 2,
	displayOptions: show(...TO_SOMEBODY.filter((type) => type !== 'text' && type !== 'contact')),
	description: 'How long to show that you are typing or recording, before the message',
} as const satisfies Field;

const mentionEveryone = {
	displayName: 'Mention Everyone',
	name: 'mentionEveryone',
	type: 'boolean',
	default: true,
	displayOptions: show(...WITH_CONTEXT),
	description: 'Whether to notify everybody in the group. Outside of groups, it does nothing.',
} as const satisfies Field;

const mentions = {
	displayName: 'Mentions',
	name: 'mentions',
	type: 'string',
	default: '',
	placeholder: 'e.g. +351 910 000 000, +351 920 000 000',
	displayOptions: show(...WITH_CONTEXT),
	description:
		'Whom to notify in a group, with commas between. To make it a link, write @ and the number into the text.',
} as const satisfies Field;

const onlyOnWhatsApp = {
	displayName: 'Only Numbers on WhatsApp',
	name: 'onlyOnWhatsApp',
	type: 'boolean',
	default: true,
	displayOptions: show(...TO_SOMEBODY),
	description:
		'Whether to look the number up first. If it is not on WhatsApp, the item comes out with the status notOnWhatsApp, and is no error.',
} as const satisfies Field;

const common = [
	defaultCountryCode,
	delay,
	linkPreview,
	mentionEveryone,
	mentions,
	pause,
	{ ...sendAs, displayOptions: ofText },
	typingSpeed,
] as const;

const options = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
} as const;

export const sendOptions = {
	...options,
	options: [
		...common,
		{ ...convertMarkdown, displayOptions: ofWords },
		{
			...anyMessageId,
			format: newMessageId,
			displayOptions: show('text', 'document', 'image', 'poll', 'video', 'videoNote'),
			description:
				'The ID that the message gets, from Evolution API 2.4.0 on: older servers make one themselves. Of a text that goes out as several messages, it is that of the first.',
		},
		onlyOnWhatsApp,
		{
			displayName: 'Quoted Message ID',
			name: 'quotedMessageId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 3EB0A0C6D0B2F6E5C1D2',
			displayOptions: show(...WITH_CONTEXT, 'audio'),
			description:
				'The message to answer. It is shown above yours. Send and a trigger put its ID out as messageId.',
		},
	],
} as const satisfies Field;

export const replyOptions = {
	...options,
	options: [
		...common,
		{ ...convertMarkdownInReply, displayOptions: ofWords },
		{
			displayName: 'Quote the Message',
			name: 'quote',
			type: 'boolean',
			default: true,
			displayOptions: show(...WITH_CONTEXT, 'audio'),
			description: 'Whether to show the message that you answer above yours',
		},
	],
} as const satisfies Field;

/** The options that Send and Reply share. */
export type CommonOptions = Partial<Params<readonly [typeof convertMarkdown, ...typeof common]>>;
