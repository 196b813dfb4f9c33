import { type Schema, validate } from 'jsonschema';
import type { Component } from './template.mts';

const text: Schema = { type: 'string', minLength: 1 };
const object = (required: string[], properties: Record<string, Schema>): Schema => ({
	type: 'object',
	required,
	properties,
});
const media: Schema = {
	anyOf: [
		object(['id'], { id: text }),
		object(['link'], { link: { type: 'string', pattern: '^https?://' } }),
	],
};
const coordinate: Schema = { type: ['number', 'string'], pattern: '^-?[0-9.]+$' };

/** Parameters by type: the field that bears the type's name, and what is in it. */
const shapes: Readonly<Record<string, Schema>> = {
	text,
	currency: object(['fallback_value', 'code', 'amount_1000'], {
		fallback_value: text,
		code: { type: 'string', pattern: '^[A-Z]{3}$' },
		amount_1000: { type: 'integer' },
	}),
	date_time: object(['fallback_value'], { fallback_value: text }),
	image: media,
	video: media,
	document: media,
	location: object(['latitude', 'longitude', 'name', 'address'], {
		latitude: coordinate,
		longitude: coordinate,
		name: text,
		address: text,
	}),
	payload: text,
	coupon_code: { type: 'string', minLength: 1, maxLength: 15 },
};

/** The types that a component takes; those of a button by its sub_type. */
const types: Readonly<Record<string, readonly string[]>> = {
	header: ['text', 'image', 'video', 'document', 'location'],
	body: ['text', 'currency', 'date_time'],
	url: ['text'],
	quick_reply: ['payload'],
	copy_code: ['coupon_code'],
};

/**
 * What is wrong with a parameter by itself; null if nothing is. Source of the shapes: Meta's
 * whatsapp.github.io/WhatsApp-Nodejs-SDK, "Template Object" and "Component Object". Assumed: location,
 * coupon_code, and the words of the reasons.
 */
export function malformed({ type, sub_type, parameters = [] }: Component): string | null {
	const where = type.toLowerCase();
	const taken = types[where === 'button' ? String(sub_type).toLowerCase() : where] ?? [];
	for (const parameter of parameters) {
		const kind = parameter.type.toLowerCase();
		if (!taken.includes(kind))
			return `(#132012) Parameter format does not match format in the created template: ${where}: parameter of type ${kind} is not allowed here`;
		const value = parameter[kind];
		if (value === undefined)
			return `(#131008) Required parameter is missing: ${where}: Parameter of type ${kind} is missing ${kind} value`;
		if (!validate(value, shapes[kind] ?? {}).valid)
			return `(#131009) Parameter value is not valid: ${where}: Parameter of type ${kind} is not valid`;
		// assumed: quoted often, without a source to name
		if (typeof value === 'string' && /[\n\t]| {5}/.test(value))
			return '(#132018) There is an issue with the parameters in your template: Param text cannot have new-line/tab characters or more than 4 consecutive spaces';
	}
	return null;
}
