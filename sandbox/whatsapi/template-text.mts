import type { Body, Button } from '../phone/message.mts';
import {
	approved,
	type Approved,
	type Component,
	type Parameter,
	type Template,
} from './template.mts';

/** A template as the phone shows it, its variables filled in. */
export function renderTemplate({ name, components = [] }: Template): Body {
	const template = approved[name];
	if (template === undefined) throw new Error(`There is no template ${name}.`);
	const parameters = (type: string) =>
		components
			.filter((one) => one.type.toLowerCase() === type)
			.flatMap((one) => one.parameters ?? []);
	const { footer, buttons = [] } = template;
	return {
		...headerOf(template, parameters('header')),
		text: fill(template.text, parameters('body')),
		...(footer !== undefined && { footer }),
		...(buttons.length > 0 && {
			buttons: buttons.map((_, index) => buttonAt(template, index, components)),
		}),
	};
}

function headerOf({ header, title = '' }: Approved, [parameter]: readonly Parameter[]): Body {
	if (header === undefined || parameter === undefined) return {};
	if (header === 'text') return { title: fill(title, [parameter]) };
	const given = parameter[header] as Record<string, string>;
	if (header === 'location') {
		const { latitude, longitude, name = '', address = '' } = given;
		return {
			location: { latitude: Number(latitude), longitude: Number(longitude), name, address },
		};
	}
	const { link: url = '', filename } = given;
	return { media: { kind: header, url, ...(filename && { name: filename }) } };
}

function buttonAt(
	{ buttons = [] }: Approved,
	index: number,
	components: readonly Component[],
): Button {
	const { kind, label, value = label } = buttons[index] ?? { kind: 'quick_reply', label: '' };
	const [parameter] = components
		.filter((one) => one.type.toLowerCase() === 'button' && Number(one.index) === index)
		.flatMap((one) => one.parameters ?? []);
	const given = parameter && String(parameter[parameter.type.toLowerCase()]);
	switch (kind) {
		case 'url':
			return { kind: 'url', label, value: value + (given ?? '') };
		case 'fixed_url':
			return { kind: 'url', label, value };
		case 'copy_code':
			return { kind: 'copy', label, value: given ?? '' };
		case 'phone_number':
			return { kind: 'call', label, value };
		case 'quick_reply':
			return { kind: 'reply', label, value: given ?? label };
	}
}

/** `{{1}}` is the first parameter. */
const fill = (text: string, parameters: readonly Parameter[]): string =>
	text.replace(/\{\{(\d+)\}\}/g, (_, number: string) => shown(parameters[Number(number) - 1]));

function shown(parameter: Parameter | undefined): string {
	const value = parameter?.[parameter.type.toLowerCase()];
	if (typeof value !== 'object' || value === null) return String(value ?? '');
	return String((value as { fallback_value?: unknown }).fallback_value ?? '');
}
