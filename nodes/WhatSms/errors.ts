import { asObject } from '../shared/values/json';

/** The text of an error. https://whatsms.pt/en/docs, Error Codes: `{error}`. */
export function errorText(body: unknown): string | undefined {
	const { error } = asObject(body);
	return typeof error === 'string' ? error : undefined;
}
