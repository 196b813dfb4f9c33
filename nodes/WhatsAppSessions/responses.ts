import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../shared/values/json';
import type { Listing } from '../shared/http/paging';
import { omitSecrets } from './omit-secrets';

/*
 * Of all responses, the docs (https://7aduta.com/docs) show only the `messageId` of a send. So these accept
 * the usual formats: a bare record, one in `data`, in a field with its name, or in both.
 */

/** A list without pages, which the docs do not mention. A string in it is an ID. */
export const wholeList: Listing = {
	records: (body) =>
		isRefusal(body)
			? undefined
			: [body, ...members(body)].find(isList)?.map((one) => (isObject(one) ? one : { id: one })),
	paging: { largestPage: Infinity, query: () => ({}), hasMore: () => false },
};

/** Reads a single record; `name` is the field that may wrap it. */
export const readRecord =
	(name: string) =>
	(body: unknown): IDataObject | undefined => {
		if (isRefusal(body)) return undefined;
		const outer = isObject(body) && 'data' in body ? body.data : body;
		const inner = asObject(outer)[name] ?? outer;
		return isObject(inner) && Object.keys(inner).length > 0 ? inner : undefined;
	};

/** Reads a success: its record, or an empty one; undefined for an error or a web page. */
export function readAcknowledgement(name: string): (body: unknown) => IDataObject | undefined {
	return (body) => {
		if (isRefusal(body) || (typeof body === 'string' && body.trim() !== '')) return undefined;
		const entries = Object.entries(readRecord(name)(body) ?? {});
		return Object.fromEntries(entries.filter(([member]) => !ENVELOPE.has(member)));
	};
}

const ENVELOPE = new Set(['success', 'message']);

/** The ID of a sent message; undefined if there is none. */
export function readSentMessageId(body: unknown): string | undefined {
	if (isRefusal(body)) return undefined;
	const objects = objectsIn(body);
	const byName = objects.flatMap(({ messageId, message_id, msgId }) => [
		messageId,
		message_id,
		msgId,
	]);
	const ofKeys = objects.map(({ key }) => asObject(key).id);
	return [...byName, ...ofKeys].map(asText).find(Boolean);
}

const ON_WHATSAPP = ['exists', 'onWhatsApp', 'isOnWhatsApp', 'isOnWhatsapp', 'registered'];

/** Reads whether a number is on WhatsApp, and its ID there. */
export function readOnWhatsApp(
	body: unknown,
): { exists: boolean; jid: string | undefined } | undefined {
	if (isRefusal(body)) return undefined;
	for (const object of objectsIn(body)) {
		const exists = ON_WHATSAPP.map((name) => object[name]).find(
			(value) => typeof value === 'boolean',
		);
		if (typeof exists === 'boolean') return { exists, jid: asText(object.jid) };
	}
	return undefined;
}

/** A session without its keys and other secrets. */
export function omitKeys(session: IDataObject): IDataObject {
	const id = idOf(session);
	return { ...(id !== undefined && { id }), ...omitSecrets(session) };
}

/** The ID of a session, under any of its possible field names. */
export const idOf = ({ id, sessionId, _id }: IDataObject): string | undefined =>
	[id, sessionId, _id].map(asText).find(Boolean);

/** Whether a response is an error, whatever its HTTP status. */
const isRefusal = (body: unknown): boolean =>
	isObject(body) && (body.success === false || Boolean(body.error));

const isList = (value: unknown): value is Array<IDataObject | string> =>
	Array.isArray(value) && value.every((one) => isObject(one) || typeof one === 'string');

/** The values of an object, those of its `data` first. */
const members = (body: unknown): unknown[] => {
	const { data, ...others } = asObject(body);
	return [data, ...Object.values(asObject(data)), ...Object.values(others)];
};

/** The objects in a response, outermost first. */
const objectsIn = (body: unknown): IDataObject[] =>
	[body, ...members(body)].flat().filter(isObject);
