import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/values/json';

/*
 * Assumptions where the documentation (https://whatsapi.cc/developers) is silent. It does not mention
 * idempotency keys for bulk requests either, so these are sent without one.
 */

/** GET /messages: "Paginated list of your messages", without an example. The rows may be in `data` or beside it. */
export function rowsIn(body: unknown): IDataObject[] | undefined {
	if (isObject(body) && body.success === false) return undefined;
	const inside = (value: unknown) => (isObject(value) ? Object.values(value) : []);
	const inData = isObject(body) ? [body.data, ...inside(body.data)] : [];
	return [body, ...inData, ...inside(body)].find(isRows);
}

const isRows = (value: unknown): value is IDataObject[] =>
	Array.isArray(value) && value.every((row) => isObject(row) && typeof row.id === 'string');

/** Whether a change of credentials or of the webhook succeeded: any response that is not an error, or an empty one. */
export function isAcknowledged(body: unknown): boolean {
	if (body === undefined || body === null || body === '') return true;
	return isObject(body) && body.success !== false && body.error === undefined;
}

/** POST /auth/me/credentials/verify: the result, else `verified: true` unless the response is an error. */
export function readVerification(body: unknown): IDataObject | undefined {
	if (!isAcknowledged(body)) return undefined;
	const data = isObject(body) && isObject(body.data) ? body.data : {};
	const result = [data.verified, data.valid, data.ok].find((value) => typeof value === 'boolean');
	return { verified: result ?? true, ...data };
}

/** GET /billing/portal: "Returns a Stripe billing portal URL", in a field that is not documented. */
export function readPortalUrl(body: unknown): string | undefined {
	const data = isObject(body) ? body.data : undefined;
	return [data, ...(isObject(data) ? Object.values(data) : [])].find(isUrl);
}

const isUrl = (value: unknown): value is string =>
	typeof value === 'string' && /^https?:\/\//.test(value);

/** POST /messages/bulk documents caps for Basic, Pro, and Enterprise. Other plans get the smallest. */
export const ASSUMED_CAP = 100;
