import { defaultCountryCode } from '../../fields/default-country-code';
import type { Field, Params } from '../../fields/field';
import { convertMarkdown } from '../../text/options';
import { singleLine } from '../../values/formats';
import { approvalOptions } from './approval-options';
import { formFields } from './form-fields';
import { responseType } from './response-type';
import { limitWaitTime } from './wait-limit';

/** What stands where the user has entered nothing else. */
export const WORDS = {
	messageButtonLabel: 'Respond here',
	responseFormTitle: 'Your response',
	responseFormButtonLabel: 'Send',
	thankYouText: 'Thank you. You can close this page.',
} as const;

const words = <const N extends keyof typeof WORDS>(
	name: N,
	displayName: string,
	description: string,
) =>
	({
		displayName,
		name,
		type: 'string',
		default: WORDS[name],
		notBlank: true,
		format: singleLine,
		description,
	}) as const satisfies Field;

const options = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		convertMarkdown,
		defaultCountryCode,
		limitWaitTime,
		words('messageButtonLabel', 'Link Label', 'The text before the link'),
		words('responseFormTitle', 'Page Title', 'The title of the page behind the link'),
		{
			...words('responseFormButtonLabel', 'Submit Button Label', 'The text of the button'),
			displayOptions: { show: { '/responseType': ['customForm', 'freeText'] } },
		},
		words('thankYouText', 'Thank You Text', 'What the page says after the response'),
	],
} as const satisfies Field;

const message = {
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	required: true,
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

export type QuestionParams = Params<typeof questionFields>;
