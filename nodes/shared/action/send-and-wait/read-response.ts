import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../../values/json';
import { email } from '../../values/formats';
import type { FormField } from './form-fields';
import { APPROVE, BUTTON_INPUT, fieldInput } from './question';
import type { Question } from './question';

/** What a person sent from the page: the data of the output, or what is wrong with it. */
export type Response =
	{ readonly data: IDataObject } | { readonly problem: string; readonly given: readonly unknown[] };

/** Reads the body of the page's POST. */
export function readResponse({ responseType, fields, buttons }: Question, body: unknown): Response {
	const { data, ...rest } = asObject(body);
	// n8n puts the fields of a multipart body into `data`.
	const inputs = data === undefined ? rest : asObject(data);
	const button = inputs[BUTTON_INPUT];
	const given = fields.map((_, index) => inputs[fieldInput(index)]);
	if (!buttons.some(({ value }) => value === button))
		return { problem: 'Please use one of the buttons.', given };
	const problem = fields.map((field, index) => problemWith(field, given[index])).find(Boolean);
	if (problem !== undefined) return { problem, given };
	const values = fields.map((field, index) => readInput(field, given[index]) ?? null);
	if (responseType === 'approval') return { data: { approved: button === APPROVE } };
	if (responseType === 'freeText') return { data: { text: values[0] } };
	return { data: Object.fromEntries(fields.map(({ label }, index) => [label, values[index]])) };
}

function problemWith(field: FormField, given: unknown): string | undefined {
	const value = readInput(field, given);
	if (value === undefined && !isEmpty(given))
		return `"${field.label}" isn't ${KINDS[field.type] ?? 'one of the choices'}.`;
	const isMissing = value === undefined || (Array.isArray(value) && value.length === 0);
	return field.isRequired && isMissing ? `"${field.label}" is empty.` : undefined;
}

const KINDS: Partial<Record<FormField['type'], string>> = {
	date: 'a date',
	email: 'an email address',
	number: 'a number',
	text: 'a text',
	textarea: 'a text',
};

const isEmpty = (given: unknown) => given === undefined || asText(given)?.trim() === '';

/** The value of an input; undefined if it is empty or not what the field takes. */
function readInput({ type, choices }: FormField, given: unknown) {
	if (type === 'checkbox') {
		const chosen = isEmpty(given) ? [] : [given].flat().map(String);
		return chosen.every((one) => choices.includes(one)) ? chosen : undefined;
	}
	const text = asText(given)?.trim();
	if (text === undefined || text === '') return undefined;
	switch (type) {
		case 'dropdown':
		case 'radio':
			return choices.includes(text) ? text : undefined;
		case 'number':
			return Number.isFinite(Number(text)) ? Number(text) : undefined;
		case 'date':
			return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
		case 'email':
			return email.read(text);
		default:
			return text;
	}
}
