import type { Field, Params } from '../../../shared/fields/field';
import { defaultCountryCode } from '../../../shared/fields/default-country-code';
import { pause } from '../../../shared/fields/pause';
import {
	convertMarkdown,
	convertMarkdownInReply,
	sendAs,
	sendImages,
} from '../../../shared/text/options';
import { typingSpeed } from '../../../shared/text/typing';
import { additionalFields } from '../../fields';

const show = (...messageType: string[]) => ({ show: { '/messageType': messageType } });

const ofWords = show('text', 'document', 'image', 'video');

const common = [
	{
		...additionalFields,
		description: `${additionalFields.description} For example {"audio": {"ptt": true}} for a voice note.`,
	},
	defaultCountryCode,
	{
		displayName: 'Mentions',
		name: 'mentions',
		type: 'string',
		default: '',
		placeholder: 'e.g. +351 910 000 000, +351 920 000 000',
		description:
			'Whom to notify in a group, with commas between. To make it a link, write @ and the number into the text.',
	},
	pause,
	{ ...sendAs, displayOptions: show('text') },
	{ ...sendImages, displayOptions: show('text') },
	{ ...typingSpeed, displayOptions: show('text') },
	{
		displayName: 'View Once',
		name: 'viewOnce',
		type: 'boolean',
		default: true,
		displayOptions: show('audio', 'image', 'video'),
		description: 'Whether the recipient can open it only once',
	},
] as const satisfies readonly Field[];

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
			displayName: 'Only Numbers on WhatsApp',
			name: 'onlyOnWhatsApp',
			type: 'boolean',
			default: true,
			description:
				'Whether to look the number up first. If it is not on WhatsApp, the item comes out with the status notOnWhatsApp, and is no error.',
		},
		{
			displayName: 'Quoted Message ID',
			name: 'quotedMessageId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 3EB0A0C6D0B2F6E5C1D2',
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
			description: 'Whether to show the message that you answer above yours',
		},
	],
} as const satisfies Field;

/** The options that Send and Reply share. */
export type CommonOptions = Partial<Params<readonly [typeof convertMarkdown, ...typeof common]>>;
