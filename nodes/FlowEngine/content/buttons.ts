import { ExplainedError } from '../../shared/http/explained-error';
import { requireShown } from '../../shared/fields/field';
import type { Params } from '../../shared/fields/field';
import { showFor } from '../../shared/fields/show-for';
import { rowsOf } from '../../shared/fields/collections';
import { buttonFields } from './button';
import { idsOf } from './ids-of';
import type { Content } from './message-content';
import { omitEmpty } from '../../shared/values/json';

const MOST_REPLIES = 3;

export const buttonsFields = showFor({ messageType: ['buttons'] }, [
	{
		displayName: 'Title',
		name: 'buttonsTitle',
		type: 'string',
		default: '',
		required: true,
	},
	{
		displayName: 'Text',
		name: 'buttonsText',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
	},
	{
		displayName: 'Buttons',
		name: 'buttons',
		...rowsOf({ displayName: 'Button', name: 'button', values: buttonFields }),
		placeholder: 'Add button',
		required: true,
	},
	{ displayName: 'Footer', name: 'buttonsFooter', type: 'string', default: '' },
]);

/** Throws ExplainedError for combinations of buttons that Evolution rejects (buttonMessage). */
export function buttonsContent(params: Params<typeof buttonsFields>): Content {
	const { buttonsTitle: title, buttonsText: description, buttonsFooter: footer } = params;
	const buttons = requireShown(params.buttons).button ?? [];
	const isOdd = (type: string) =>
		buttons.some((button) => button.type === type) &&
		buttons.some((button) => button.type !== type);
	if (isOdd('reply') || isOdd('pix')) throw notTogether();
	const [first] = buttons;
	if (first?.type === 'reply' && buttons.length > MOST_REPLIES) throw notTogether();
	if (first?.type === 'pix' && buttons.length > 1) throw notTogether();
	const ids = idsOf(buttons.map(({ id = '', displayText = '' }) => ({ id, title: displayText })));
	return {
		call: 'sendButtons',
		body: {
			title,
			...omitEmpty({ description, footer }),
			buttons: buttons.map((button, index) => ({
				...omitEmpty(button),
				...(button.type === 'reply' && { id: ids[index] }),
				...(button.type === 'call' && { phoneNumber: `+${requireShown(button.phoneNumber)}` }),
			})),
		},
	};
}

const notTogether = () =>
	new ExplainedError(
		"These buttons can't be combined in one message",
		'A message can have up to three Reply buttons, or one PIX Payment button, or buttons of the other types, but not a mix.',
	);
