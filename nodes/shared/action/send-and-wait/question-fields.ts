import { defaultCountryCode } from '../../fields/default-country-code';
import type { Field, Params } from '../../fields/field';
import { optionsOf } from '../../fields/collections';
import { convertMarkdown } from '../../text/options';
import { singleLine } from '../../values/formats';
import { approvalOptions } from './approval-options';
import { answerInChat, askAgainText, groupMembers, replyHint } from './chat-options';
import { formFields } from './form-fields';
import { responseType } from './response-type';
import { limitWaitTime } from './wait-limit';
import { messageField } from '../../fields/message';

/** The words that count where the user has entered no others. */
export const LINK_LABEL = 'Respond here';
export const LINK_LABEL_BEHIND_HINT = 'Or respond here';
export const PAGE_TITLE = 'Your response';
export const SUBMIT_LABEL = 'Send';
export const THANKS = 'Thank you. You can close this page.';

const words = <const N extends string>(
	name: N,
	displayName: string,
	usual: string,
	description: string,
) =>
	({
		displayName,
		name,
		type: 'string',
		default: usual,
		notBlank: true,
		format: singleLine,
		description,
	}) as const satisfies Field;

const ofPage = [
	limitWaitTime,
	words('messageButtonLabel', 'Link Label', LINK_LABEL, 'The text before the link'),
	words('responseFormTitle', 'Page Title', PAGE_TITLE, 'The title of the page behind the link'),
	{
		...words(
			'responseFormButtonLabel',
			'Submit Button Label',
			SUBMIT_LABEL,
			'The text of the button',
		),
		displayOptions: { show: { '/responseType': ['customForm', 'freeText'] } },
	},
	words('thankYouText', 'Thank You Text', THANKS, 'What the page says after the response'),
] as const satisfies readonly Field[];

const options = optionsOf([convertMarkdown, defaultCountryCode, ...ofPage]);

const chatOptions = optionsOf([
	answerInChat,
	askAgainText,
	convertMarkdown,
	defaultCountryCode,
	groupMembers,
	...ofPage,
	replyHint,
]);

const message = {
	...messageField,
	placeholder: 'e.g. Refund order 1042?',
	description: 'The question. The chat message has a link to a page to respond on.',
} as const satisfies Field;

/** What an operation that asks a person has besides the recipient. */
export const questionFields = [
	message,
	responseType,
	approvalOptions,
	formFields,
	options,
] as const satisfies readonly Field[];

/** The same where the person can also answer in the chat. */
export const chatQuestionFields = [
	message,
	responseType,
	approvalOptions,
	formFields,
	chatOptions,
] as const satisfies readonly Field[];

export type QuestionParams = Params<typeof chatQuestionFields>;
