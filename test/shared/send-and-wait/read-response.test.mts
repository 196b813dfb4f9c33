import type { FormField } from '../../../nodes/shared/action/send-and-wait/form-fields.ts';
import { readResponse } from '../../../nodes/shared/action/send-and-wait/read-response.ts';
import { question } from './question.mts';

const field = (type: FormField['type'], isRequired = false): FormField => ({
	label: 'It',
	type,
	isRequired,
	placeholder: '',
	choices: ['Small', 'Large'],
});

const respond = (one: FormField, given: unknown) =>
	readResponse(question({ fields: [one] }), { data: { button: 'submit', 'field-0': given } });

test.each<[FormField['type'], unknown, unknown]>([
	['text', ' Ana ', 'Ana'],
	['textarea', 'a\nb', 'a\nb'],
	['number', '2.5', 2.5],
	['number', '-3', -3],
	['date', '2026-11-28', '2026-11-28'],
	['email', 'ana@example.com', 'ana@example.com'],
	['dropdown', 'Small', 'Small'],
	['radio', 'Large', 'Large'],
	['checkbox', 'Small', ['Small']],
	['checkbox', ['Small', 'Large'], ['Small', 'Large']],
	['checkbox', undefined, []],
	['text', '', null],
	['number', undefined, null],
	['dropdown', '', null],
])('%s %j is read as %j', (type, given, value) => {
	expect(respond(field(type), given)).toEqual({ data: { It: value } });
});

test.each<[FormField['type'], unknown, string]>([
	['number', 'many', '"It" isn\'t a number.'],
	['number', 'Infinity', '"It" isn\'t a number.'],
	['date', 'tomorrow', '"It" isn\'t a date.'],
	['email', 'ana', '"It" isn\'t an email address.'],
	['dropdown', 'Huge', '"It" isn\'t one of the choices.'],
	['radio', ['Small', 'Large'], '"It" isn\'t one of the choices.'],
	['checkbox', ['Small', 'Huge'], '"It" isn\'t one of the choices.'],
	['text', { a: 1 }, '"It" isn\'t a text.'],
])('%s %j is not taken', (type, given, problem) => {
	expect(respond(field(type), given)).toEqual({ problem, given: [given] });
});

test.each(['text', 'number', 'checkbox', 'dropdown'] as const)('a required %s', (type) => {
	for (const given of [undefined, ' ']) {
		expect(respond(field(type, true), given)).toMatchObject({ problem: '"It" is empty.' });
	}
});

const APPROVAL = question({
	responseType: 'approval',
	buttons: [
		{ label: 'Yes', value: 'approve' },
		{ label: 'No', value: 'decline' },
	],
});

test('an approval, in every encoding that n8n reads', () => {
	expect(readResponse(APPROVAL, { button: 'approve' })).toEqual({ data: { approved: true } });
	expect(readResponse(APPROVAL, { data: { button: 'decline' }, files: {} })).toEqual({
		data: { approved: false },
	});
});

test.each([undefined, null, '', 'approve', [], {}, { button: 'submit' }, { data: 'approve' }])(
	'%j approves nothing',
	(body) => {
		expect(readResponse(APPROVAL, body)).toMatchObject({ problem: expect.any(String) });
	},
);

test('with a button to approve only, no one can decline', () => {
	const only = { ...APPROVAL, buttons: APPROVAL.buttons.slice(0, 1) };
	expect(readResponse(only, { button: 'decline' })).toHaveProperty('problem');
});

test('a label that objects have already', () => {
	const fields = [{ ...field('text'), label: '__proto__' }];
	const response = readResponse(question({ fields }), { button: 'submit', 'field-0': 'x' });
	expect(JSON.stringify(response)).toBe('{"data":{"__proto__":"x"}}');
});
