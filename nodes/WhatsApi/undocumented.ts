import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/values/json';

/*
 * What the documentation (https://whatsapi.cc/developers) leaves out, and so had to be assumed. Also not
 * there: whether a bulk call may be repeated with an idempotency key, so it is sent without one.
 */

/** GET /messages: "Paginated list of your messages", and no sample. The rows may be beside or in `data`. */
export function rowsIn(body: unknown): IDataObject[] | undefined {
	if (isObject(body) && body.success === false) return undefined;
	const inside = (value: unknown) => (isObject(value) ? Object.values(value) : []);
	const inData = isObject(body) ? [body.data, ...inside(body.data)] : [];
	return [body, ...inData, ...inside(body)].find(isRows);
}

const isRows = (value: unknown): value is IDataObject[] =>
	Array.isArray(value) && value.every((row) => isObject(row) && typeof row.id === 'string');

/** What a change of credentials or of the webhook answers: anything that is no error, or nothing at all. */
export function isAcknowledged(body: unknown): boolean {
	if (body === undefined || body === null || body === '') return true;
	return isObject(body) && body.success !== false && !body.error;
}

/** POST /auth/me/credentials/verify: what it finds, where it says so; else an answer that is no error is a yes. */
export function readVerification(body: unknown): IDataObject | undefined {
	if (!isAcknowledged(body)) return undefined;
	const found = isObject(body) && isObject(body.data) ? body.data : {};
	const told = [found.verified, found.valid, found.ok].find((value) => typeof value === 'boolean');
	return { verified: told ?? true, ...found };
}

/** GET /billing/portal: "Returns a Stripe billing portal URL", under a name that is not told. */
export function readPortalUrl(body: unknown): string | undefined {
	const found = isObject(body) ? body.data : undefined;
	return [found, ...(isObject(found) ? Object.values(found) : [])].find(isUrl);
}

const isUrl = (value: unknown): value is string =>
	typeof value === 'string' && /^https?:\/\//.test(value);

/** POST /messages/bulk tells the caps of Basic, Pro and Enterprise. Other plans are taken to have the smallest. */
export const ASSUMED_CAP = 100;
