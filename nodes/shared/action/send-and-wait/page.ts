import { asText } from '../../values/json';
import type { FormField } from './form-fields';
import { escapeHtml, layOut } from './html';
import { BUTTON_INPUT, fieldInput } from './question';
import type { Question } from './question';

/** The page that asks. Only its form, a POST, responds: robots that preview links open them, too. */
export function questionPage(question: Question, problem = '', given: readonly unknown[] = []) {
	const { title, message, fields, buttons } = question;
	const inputs = fields.map((field, index) => inputOf(field, fieldInput(index), given[index]));
	const clicks = buttons.map(
		({ label, value }) =>
			`<button name="${BUTTON_INPUT}" value="${value}">${escapeHtml(label)}</button>`,
	);
	return layOut(title, [
		`<p class="message">${escapeHtml(message)}</p>`,
		problem && `<p class="problem" role="alert">${escapeHtml(problem)}</p>`,
		// n8n takes the fields of a custom form in this encoding only.
		'<form method="post" enctype="multipart/form-data">',
		...inputs,
		`<p class="buttons">${clicks.join(' ')}</p>`,
		'</form>',
	]);
}

export const thanksPage = ({ title, thanks }: Question): string =>
	layOut(title, [`<p class="message">${escapeHtml(thanks)}</p>`]);

/** For a link whose question is not open any more. */
export const closedPage = (): string =>
	layOut('No action required', [
		'<p class="message">This question is closed: it already has a response, or the time to respond is up. Nothing was changed.</p>',
	]);

function inputOf(field: FormField, name: string, given: unknown): string {
	const { label, type, isRequired, choices } = field;
	const required = isRequired ? ' required' : '';
	const legend = `${escapeHtml(label)}${isRequired ? ' *' : ''}`;
	const chosen = [given].flat().map(String);
	const isChosen = (choice: string, mark: string) => (chosen.includes(choice) ? ` ${mark}` : '');
	if (type === 'checkbox' || type === 'radio') {
		// A required checkbox would have to be ticked itself.
		const needed = type === 'radio' ? required : '';
		const boxes = choices.map((choice) => {
			const value = escapeHtml(choice);
			const checked = isChosen(choice, 'checked');
			return `<label class="choice"><input type="${type}" name="${name}" value="${value}"${checked}${needed}> ${value}</label>`;
		});
		return `<fieldset><legend>${legend}</legend>${boxes.join('')}</fieldset>`;
	}
	return `<label>${legend}${controlOf(field, `name="${name}"${required}`, given, isChosen)}</label>`;
}

function controlOf(
	{ type, placeholder, choices }: FormField,
	attributes: string,
	given: unknown,
	isChosen: (choice: string, mark: string) => string,
): string {
	const value = escapeHtml(asText(given) ?? '');
	const example = placeholder && ` placeholder="${escapeHtml(placeholder)}"`;
	if (type === 'textarea')
		return `<textarea rows="5" ${attributes}${example}>\n${value}</textarea>`;
	if (type === 'dropdown') {
		const options = choices.map(
			(choice) => `<option${isChosen(choice, 'selected')}>${escapeHtml(choice)}</option>`,
		);
		return `<select ${attributes}><option value=""></option>${options.join('')}</select>`;
	}
	const step = type === 'number' ? ' step="any"' : '';
	return `<input type="${type}" ${attributes}${example}${step} value="${value}">`;
}
