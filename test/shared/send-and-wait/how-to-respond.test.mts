import type { FormField } from '../../../nodes/shared/action/send-and-wait/form-fields.ts';
import { howToRespond } from '../../../nodes/shared/action/send-and-wait/how-to-respond.ts';
import type { Question } from '../../../nodes/shared/action/send-and-wait/question.ts';
import { question } from './question.mts';

const field = (type: FormField['type'], ...choices: string[]): FormField => ({
	label: 'It',
	type,
	isRequired: true,
	placeholder: '',
	choices,
});
const approval = (...labels: string[]) =>
	question({
		responseType: 'approval',
		buttons: labels.map((label) => ({ label, value: label })),
	});
const freeText = question({ responseType: 'freeText', fields: [field('textarea')] });
const form = (...fields: FormField[]) => question({ fields });

test.each<[string, Question, string]>([
	['an approval', approval('Refund it', 'Keep it'), 'Reply to this message: Refund it / Keep it'],
	['only to approve', approval('Go'), 'Reply to this message: Go'],
	['a text', freeText, 'Reply to this message'],
	['a number', form(field('number')), 'Reply to this message'],
	['a date', form(field('date')), 'Reply to this message: YYYY-MM-DD'],
	['a choice', form(field('radio', 'S', 'M', 'L')), 'Reply to this message: S / M / L'],
])('%s', (_, asked, hint) => {
	expect(howToRespond(asked, {}, true)).toBe(`${hint}\nOr respond here: `);
});

test.each<[string, Question, object, boolean]>([
	['nobody can answer in the chat', approval('Yes', 'No'), {}, false],
	['a form with several fields', form(field('text'), field('text')), {}, true],
	['checkboxes', form(field('checkbox', 'A', 'B')), {}, true],
	['the message says it', approval('Yes', 'No'), { replyHint: '' }, true],
])('only the link: %s', (_, asked, words, isAnsweredInChat) => {
	expect(howToRespond(asked, words, isAnsweredInChat)).toBe('Respond here: ');
});

test('in the words of the user', () => {
	const words = { replyHint: 'Responda', messageButtonLabel: 'Ou aqui' };
	expect(howToRespond(approval('Sim', 'Não'), words, true)).toBe('Responda: Sim / Não\nOu aqui: ');
	expect(howToRespond(approval('Sim', 'Não'), words, false)).toBe('Ou aqui: ');
});
