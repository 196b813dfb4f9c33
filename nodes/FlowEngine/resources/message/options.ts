import type { Field, Params } from '../../../shared/fields/field';
import { defaultCountryCode } from '../../../shared/fields/default-country-code';
import { parallelRequests } from '../../../shared/fields/parallel-requests';
import { pause } from '../../../shared/fields/pause';
import {
	convertMarkdown,
	convertMarkdownInReply,
	sendAs,
	sendImages,
} from '../../../shared/text/options';
import type { Format } from '../../../shared/values/formats';
import { optionsOf } from '../../../shared/fields/collections';
import { anyMessageId } from '../../fields';
import { linkPreview, ofText, ofWords, shownTypingSpeed } from './text-options';
import { quotedMessageId, quoteOriginal } from '../../../shared/fields/quote';
import { mentions, onlyOnWhatsApp } from '../../../shared/whatsapp/send-options';

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
	displayOptions: show(...TO_SOMEBODY.filter((type) => type !== 'contact')),
	description:
		"How long to show the typing or recording indicator before the message. For texts, it counts instead of 'Typing Speed'.",
} as const satisfies Field;

const mentionEveryone = {
	displayName: 'Mention Everyone',
	name: 'mentionEveryone',
	type: 'boolean',
	default: true,
	displayOptions: show(...WITH_CONTEXT),
	description: 'Whether to notify everyone in the group. Ignored in direct chats.',
} as const satisfies Field;

const common = [
	defaultCountryCode,
	delay,
	linkPreview,
	mentionEveryone,
	{ ...mentions, displayOptions: show(...WITH_CONTEXT) },
	parallelRequests,
	pause,
	{ ...sendAs, displayOptions: ofText },
	{ ...sendImages, displayOptions: ofText },
	shownTypingSpeed,
] as const;

export const sendOptions = optionsOf([
	...common,
	{ ...convertMarkdown, displayOptions: ofWords },
	{
		...anyMessageId,
		format: newMessageId,
		displayOptions: show('text', 'document', 'image', 'poll', 'video', 'videoNote'),
		description:
			'The ID that the message gets, from Evolution API 2.4.0 on: older servers make one themselves. Of a text that goes out as several messages, it is that of the first.',
	},
	{ ...onlyOnWhatsApp, displayOptions: show(...TO_SOMEBODY) },
	{ ...quotedMessageId, displayOptions: show(...WITH_CONTEXT, 'audio') },
]);

export const replyOptions = optionsOf([
	...common,
	{ ...convertMarkdownInReply, displayOptions: ofWords },
	{ ...quoteOriginal, displayOptions: show(...WITH_CONTEXT, 'audio') },
]);

/** The options that Send and Reply share. */
export type CommonOptions = Partial<Params<readonly [typeof convertMarkdown, ...typeof common]>>;
