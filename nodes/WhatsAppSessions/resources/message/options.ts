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
import { typingSpeed } from '../../../shared/text/typing';
import { optionsOf } from '../../../shared/fields/options-of';
import { additionalFields } from '../../fields';

const show = (...messageType: string[]) => ({ show: { '/messageType': messageType } });

const ofWords = show('text', 'document', 'image', 'video');

const common = [
	{
		...additionalFields,
		description: `${additionalFields.description} For example, {"audio": {"ptt": true}} sends a voice message`,
	},
	defaultCountryCode,
	{
		displayName: 'Mentions',
		name: 'mentions',
		type: 'string',
		default: '',
		placeholder: 'e.g. +351 910 000 000, +351 920 000 000',
		description:
			'Phone numbers of the group members to notify, separated by commas. To show a mention in the text, write @ followed by the number.',
	},
	parallelRequests,
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
		description: 'Whether the recipient can view the media only once',
	},
] as const satisfies readonly Field[];

export const sendOptions = optionsOf([
	...common,
	{ ...convertMarkdown, displayOptions: ofWords },
	{
		displayName: 'Skip Numbers Not on WhatsApp',
		name: 'onlyOnWhatsApp',
		type: 'boolean',
		default: true,
		description:
			"Whether to check first if the number is on WhatsApp. If it isn't, nothing is sent, and the output has the status 'notOnWhatsApp' instead of an error.",
	},
	{
		displayName: 'Quoted Message ID',
		name: 'quotedMessageId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 3EB0A0C6D0B2F6E5C1D2',
		description:
			"The ID of the message to quote above yours. The Send operation and the trigger output it as 'messageId'.",
	},
]);

export const replyOptions = optionsOf([
	...common,
	{ ...convertMarkdownInReply, displayOptions: ofWords },
	{
		displayName: 'Quote Original Message',
		name: 'quote',
		type: 'boolean',
		default: true,
		description: "Whether to quote the message you're replying to",
	},
]);

/** The options that Send and Reply share. */
export type CommonOptions = Partial<Params<readonly [typeof convertMarkdown, ...typeof common]>>;
