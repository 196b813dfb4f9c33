import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../../values/json';
import { APPROVE, BUTTON_INPUT, DECLINE, fieldInput, SUBMIT } from './question';
import type { Button, Question } from './question';
import { readResponse } from './read-response';
import { fold, readYesNo } from './yes-no';

/** Messages that say something without words. */
const WORDLESS: readonly unknown[] = ['contact', 'liveLocation', 'location', 'sticker'];

/** The data of the output that a chat message gives; undefined if it doesn't respond to the question. */
export function readChatResponse(
	question: Question,
	message: IDataObject,
): IDataObject | undefined {
	const { responseType, buttons, fields } = question;
	if (responseType === 'approval') {
		const button = saidButton(buttons, message);
		return button === undefined ? undefined : responseBy(question, { [BUTTON_INPUT]: button });
	}
	const [field, ...others] = fields;
	const { text, messageType, media } = message;
	if (!field || others.length > 0 || isReaction(message)) return undefined;
	const said = asText(text)?.trim() ?? '';
	if (responseType === 'freeText' && (said === '' || WORDLESS.includes(messageType)))
		return isObject(media) || WORDLESS.includes(messageType) ? { text: text ?? null } : undefined;
	const choice = field.choices.find((one) => fold(one) === fold(said)) ?? said;
	return responseBy(question, { [BUTTON_INPUT]: SUBMIT, [fieldInput(0)]: choice });
}

function responseBy(question: Question, inputs: IDataObject): IDataObject | undefined {
	const response = readResponse(question, { data: inputs });
	return 'data' in response ? response.data : undefined;
}

/** The value of the button that was tapped, or that the text means. */
function saidButton(buttons: readonly Button[], { text, choice }: IDataObject): string | undefined {
	const [, tapped] = asText(asObject(choice).id)?.split('#') ?? [];
	const said = fold(asText(text) ?? '');
	const isNamed = (label: string) => said !== '' && fold(label) === said;
	const named = buttons.find(({ label, value }) => value === tapped || isNamed(label));
	if (named) return named.value;
	const isYes = readYesNo(asText(text) ?? '');
	if (isYes === undefined || buttons.some(meansOpposite)) return undefined;
	return isYes ? APPROVE : DECLINE;
}

/** "No, cancel it" on the button that approves: a plain "no" could mean either. */
function meansOpposite({ label, value }: Button): boolean {
	const isYes = readYesNo(/^\p{L}+/u.exec(label.trim())?.[0] ?? '');
	return isYes !== undefined && isYes !== (value === APPROVE);
}

const isReaction = ({ messageType }: IDataObject) =>
	messageType === undefined || messageType === 'reaction';
