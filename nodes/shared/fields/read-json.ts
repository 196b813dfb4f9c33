import { asObject, isObject } from '../values/json';
import type { ValueReader } from './field';

export const json: ValueReader = {
	expects: 'a JSON object such as {"name": "value"}',
	read(given) {
		const value = typeof given === 'string' ? parseJson(given) : given;
		return isObject(value) ? value : undefined;
	},
};

export const jsonList: ValueReader = {
	expects: 'a JSON list of objects such as [{"name": "value"}]',
	read(given) {
		const value = typeof given === 'string' ? parseJson(given.trim() || '[]') : given;
		return Array.isArray(value) && value.every(isObject) ? value : undefined;
	},
};

/** The values of a resource mapper, by the IDs of its fields. */
export const mappedTexts: ValueReader = {
	expects: 'a text or a number for each field',
	read(given) {
		const entries = Object.entries(asObject(asObject(given).value));
		return entries.every(([, value]) => typeof value !== 'object' || value === null)
			? Object.fromEntries(entries.map(([name, value]) => [name, String(value ?? '')]))
			: undefined;
	},
};

function parseJson(text: string): unknown {
	try {
		return text.trim() === '' ? {} : JSON.parse(text);
	} catch {
		return undefined;
	}
}
