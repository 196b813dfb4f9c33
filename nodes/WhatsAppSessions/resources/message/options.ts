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
import { optionsOf } from '../../../shared/fields/collections';
import { additionalFields } from '../../fields';
import { quotedMessageId, quoteOriginal } from '../../../shared/fields/quote';
import { mentions, onlyOnWhatsApp } from '../../../shared/whatsapp/send-options';

const show = (...messageType: string[]) => ({ show: { '/messageType': messageType } });

const ofWords = show('text', 'document', 'image', 'video');

const common = [
	{
		...additionalFields,
		description: `${additionalFields.description} For example, {"audio": {"ptt": true}} sends a voice message`,
	},
	defaultCountryCode,
	mentions,
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
	onlyOnWhatsApp,
	quotedMessageId,
]);

export const replyOptions = optionsOf([
	...common,
	{ ...convertMarkdownInReply, displayOptions: ofWords },
	quoteOriginal,
]);

/** The options that Send and Reply share. */
export type CommonOptions = Partial<Params<readonly [typeof convertMarkdown, ...typeof common]>>;
