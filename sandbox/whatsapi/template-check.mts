import {
	type Approved,
	approved,
	type Component,
	type Template,
	variablesIn,
} from './template.mts';
import { malformed } from './template-parameter.mts';

/**
 * Why Meta turns the template down; null if it does not. Meta's words as people quote them: 132000 in
 * github.com/chatwoot/chatwoot issue 13142 and github.com/Vacademy-io/vacademy_platform pull 2631,
 * 131008 in github.com/PipedreamHQ/pipedream issue 5899, 100 of buttons in
 * github.com/Secreto31126/whatsapp-api-js issue 175. The words of the other codes are assumed, and so
 * is that WhatsAPI passes code, message and details on in one line.
 */
export function templateProblem({ name, language, components = [] }: Template): string | null {
	const known = Object.hasOwn(approved, name) ? approved[name] : undefined;
	if (known === undefined || !known.languages.includes(language))
		return `(#132001) Template name does not exist in the translation: template name (${name}) does not exist in ${language}`;
	return (
		unknownComponent(components) ??
		headerProblem(known, parametersOf(components, 'header')) ??
		countProblem('body', variablesIn(known), parametersOf(components, 'body').length) ??
		buttonProblem(known, components.filter(is('button'))) ??
		components.map(malformed).find((problem) => problem !== null) ??
		null
	);
}

/** Their types are written in any case: assumed. */
const is =
	(type: string) =>
	(component: Component): boolean =>
		component.type.toLowerCase() === type;

function parametersOf(components: readonly Component[], type: string) {
	return components.filter(is(type)).flatMap(({ parameters = [] }) => parameters);
}

function unknownComponent(components: readonly Component[]): string | null {
	const known = ['header', 'body', 'button'];
	const other = components.find(({ type }) => !known.includes(type.toLowerCase()));
	if (other === undefined) return null;
	return `(#100) Invalid parameter: components: type must be one of {HEADER, BODY, BUTTON}, got ${other.type}`;
}

function countProblem(where: string, expected: number, given: number): string | null {
	if (expected === given) return null;
	return `(#132000) Number of parameters does not match the expected number of params: ${where}: number of localizable_params (${given}) does not match the expected number of params (${expected})`;
}

function headerProblem(
	{ header }: Approved,
	parameters: readonly { type: string }[],
): string | null {
	if (header === undefined) return countProblem('header', 0, parameters.length);
	const miscounted = header === 'text' ? countProblem('header', 1, parameters.length) : null;
	if (miscounted !== null) return miscounted;
	const given = parameters.length === 1 ? parameters[0]?.type.toUpperCase() : 'UNKNOWN';
	if (given === header.toUpperCase()) return null;
	return `(#132012) Parameter format does not match format in the created template: header: Format mismatch, expected ${header.toUpperCase()}, received ${given}`;
}

const takesParameter = ['url', 'quick_reply', 'copy_code'];

function buttonProblem(
	{ buttons = [] }: Approved,
	components: readonly Component[],
): string | null {
	for (const { index, sub_type } of components) {
		const button = buttons[Number(index ?? Number.NaN)]?.kind ?? 'unknown';
		const isRight = String(sub_type).toLowerCase() === button && takesParameter.includes(button);
		if (!isRight)
			return `(#100) Invalid parameter: buttons: Button at index ${String(index)} is of type ${button} and does not support parameters of type ${String(sub_type)}`;
	}
	// a quick reply's payload may be left out
	const missing = buttons.findIndex(
		({ kind }, at) =>
			(kind === 'url' || kind === 'copy_code') &&
			!components.some(
				({ index, parameters = [] }) => Number(index) === at && parameters.length === 1,
			),
	);
	if (missing === -1) return null;
	const type = buttons[missing]?.kind === 'url' ? 'Url' : 'CopyCode';
	return `(#131008) Required parameter is missing: buttons: Button at index ${missing} of type ${type} requires a parameter`;
}
