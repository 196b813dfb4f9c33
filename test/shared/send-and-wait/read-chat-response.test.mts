import type { IDataObject } from 'n8n-workflow';
import type { FormField } from '../../../nodes/shared/action/send-and-wait/form-fields.ts';
import type { Question } from '../../../nodes/shared/action/send-and-wait/question.ts';
import { readChatResponse } from '../../../nodes/shared/action/send-and-wait/read-chat-response.ts';
import { question as questionOf } from './question.mts';
import { readYesNo } from '../../../nodes/shared/action/send-and-wait/yes-no.ts';

const question = (more: Partial<Question>) =>
	questionOf({
		responseType: 'approval',
		buttons: [
			{ label: 'Refund it!', value: 'approve' },
			{ label: 'No refund', value: 'decline' },
		],
		...more,
	});

const text = (said: string) => ({ messageType: 'text', text: said });

test.each([
	...['Yes', ' yes. ', 'OK!', 'okay', 'Sim', 'SÍ', 'si', 'Oui', "d'accord", 'Ja', 'да', 'はい'],
	...['हाँ', '👍', '👍🏿', '✅', '✔️', 'Yes, please'],
])('"%s" is yes', (said) => {
	expect(readYesNo(said)).toBe(true);
});

test.each([
	...['No', 'no.', 'NOPE', 'não', 'Nao', 'non', 'Nein', 'нет', 'いいえ', '不同意', '👎🏻', '❌'],
	...['No, thanks'],
])('"%s" is no', (said) => {
	expect(readYesNo(said)).toBe(false);
});

test.each([
	...['', ' ', '?', 'yes and no', 'not yes', 'no problem, go ahead', 'yesterday', 'know', 'tak'],
	...['👍👎', 'yes\nbut not today', 'y/n', '1', 'OK?', 'Certo?', 'Já', 'Já?', 'हे', 'igen', 'vàng'],
])('"%s" is neither', (said) => {
	expect(readYesNo(said)).toBeUndefined();
});

test.each<[string, IDataObject, boolean]>([
	['a label', text('refund it'), true],
	['a label that begins with no', text('No refund'), false],
	['a word', text('Sim'), true],
	['a reaction', { messageType: 'reaction', text: '👎' }, false],
	['a vote', { text: 'No refund', choice: { options: ['No refund'] } }, false],
	['a tapped button', { messageType: 'choice', text: 'Ja', choice: { id: '…#decline' } }, false],
	['a list row', { messageType: 'choice', text: 'Refund it!', choice: { id: 'row-1' } }, true],
])('an approval by %s', (_, message, approved) => {
	expect(readChatResponse(question({}), message)).toEqual({ approved });
});

test('a plain yes or no says nothing where the buttons turn it around; their labels do', () => {
	const turned = question({
		buttons: [
			{ label: 'No, cancel it', value: 'approve' },
			{ label: 'Yes, keep it', value: 'decline' },
		],
	});
	expect(
		[text('yes'), text('no'), text('no, cancel it')].map((said) => readChatResponse(turned, said)),
	).toEqual([undefined, undefined, { approved: true }]);
});

test.each<[string, Partial<Question>, IDataObject]>([
	['another text', {}, text('What for?')],
	['another reaction', {}, { messageType: 'reaction', text: '❤️' }],
	['several votes', {}, { text: 'Refund it!, No refund', choice: {} }],
	['a picture', {}, { messageType: 'image', media: {} }],
	[
		'a picture, where a label is a sign',
		{ buttons: [{ label: '!', value: 'approve' }] },
		{ messageType: 'image' },
	],
	['no, where one can only approve', { buttons: [{ label: 'Go', value: 'approve' }] }, text('no')],
	['a button of another question', {}, { messageType: 'choice', choice: { id: '#submit' } }],
])('no approval: %s', (_, more, message) => {
	expect(readChatResponse(question(more), message)).toBeUndefined();
});

const field = (type: FormField['type'], label = 'It'): FormField => ({
	label,
	type,
	isRequired: true,
	placeholder: '',
	choices: ['Small', 'Large'],
});
const submit = [{ label: 'Send', value: 'submit' }];
const freeText = question({
	responseType: 'freeText',
	fields: [field('textarea')],
	buttons: submit,
});
const form = (...fields: FormField[]) =>
	question({ responseType: 'customForm', fields, buttons: submit });

test.each<[string, Question, IDataObject, IDataObject]>([
	['a text', freeText, text(' The blue one '), { text: 'The blue one' }],
	['a caption', freeText, { messageType: 'image', text: 'This', media: {} }, { text: 'This' }],
	['a voice note', freeText, { messageType: 'voiceNote', media: {} }, { text: null }],
	['a location', freeText, { messageType: 'location', text: 'Home' }, { text: 'Home' }],
	['a number', form(field('number')), text('12'), { It: 12 }],
	['a choice', form(field('dropdown')), text('large'), { It: 'Large' }],
	['a tick', form(field('checkbox')), text('Small'), { It: ['Small'] }],
])('%s', (_, asked, message, data) => {
	expect(readChatResponse(asked, message)).toEqual(data);
});

test.each<[string, Question, IDataObject]>([
	['a reaction to a question for text', freeText, { messageType: 'reaction', text: '👍' }],
	['a vote for a question for text', freeText, { text: 'Small', choice: {} }],
	['nothing', freeText, { messageType: 'unknown' }],
	['no number', form(field('number')), text('twelve')],
	['no choice', form(field('radio')), text('Medium')],
	['a form with more than one field', form(field('text', 'A'), field('text', 'B')), text('a')],
])('no response: %s', (_, asked, message) => {
	expect(readChatResponse(asked, message)).toBeUndefined();
});
