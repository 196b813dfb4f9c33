import { asObject, asText } from '../shared/values/json';

/** https://example.com/docs, Errors: `{error}`. */
export const errorText = (body: unknown): string | undefined => asText(asObject(body).error);
