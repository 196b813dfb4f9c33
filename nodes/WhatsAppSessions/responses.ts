import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../shared/values/json';
import type { Listing } from '../shared/http/paging';

/*
 * The docs (https://7aduta.com/docs) show of all answers only the `messageId` of a send. So these read
 * what other gateways have: bare, in `data`, in a member that is named after it, or both.
 */

/** A list that comes whole: of pages, the docs know nothing. A text in it is an ID. */
export const wholeList: Listing = {
	records: (body) =>
		isRefusal(body)
			? undefined
			: [body, ...members(body)].find(isList)?.map((one) => (isObject(one) ? one : { id: one })),
	paging: { largestPage: Infinity, query: () => ({}), hasMore: () => false },
};

/** A single record; `name` is what the gateway may wrap it in. */
export const readRecord =
	(name: string) =>
	(body: unknown): IDataObject | undefined => {
		if (isRefusal(body)) return undefined;
		const outer = isObject(body) && 'data' in body ? body.data : body;
		const inner = asObject(outer)[name] ?? outer;
		return isObject(inner) && Object.keys(inner).length > 0 ? inner : undefined;
	};

/** What came along with a yes: a record, or nothing. A web page is no yes. */
export function readAcknowledgement(name: string): (body: unknown) => IDataObject | undefined {
	return (body) => {
		if (isRefusal(body) || (typeof body === 'string' && body.trim() !== '')) return undefined;
		const told = Object.entries(readRecord(name)(body) ?? {});
		return Object.fromEntries(told.filter(([member]) => !ENVELOPE.has(member)));
	};
}

const ENVELOPE = new Set(['success', 'message']);

/** The ID of a message that was sent. */
export function readSentMessageId(body: unknown): string | undefined {
	if (isRefusal(body)) return undefined;
	const objects = objectsIn(body);
	const named = objects.flatMap(({ messageId, message_id, msgId }) => [
		messageId,
		message_id,
		msgId,
	]);
	const ofKeys = objects.map(({ key }) => asObject(key).id);
	return [...named, ...ofKeys].map(asText).find(Boolean);
}

const ON_WHATSAPP = ['exists', 'onWhatsApp', 'isOnWhatsApp', 'isOnWhatsapp', 'registered'];

/** Whether a number is on WhatsApp, and as whom. */
export function readOnWhatsApp(
	body: unknown,
): { exists: boolean; jid: string | undefined } | undefined {
	if (isRefusal(body)) return undefined;
	for (const found of objectsIn(body)) {
		const exists = ON_WHATSAPP.map((name) => found[name]).find((told) => typeof told === 'boolean');
		if (typeof exists === 'boolean') return { exists, jid: asText(found.jid) };
	}
	return undefined;
}

const SECRET = /(key|token|secret|password)$/i;

/** A session without its keys, which the dashboard shows. */
export function omitKeys(found: IDataObject): IDataObject {
	const id = idOf(found);
	const open = Object.entries(found).filter(([name]) => !SECRET.test(name));
	return { ...(id !== undefined && { id }), ...Object.fromEntries(open) };
}

/** However a session names its ID. */
export const idOf = ({ id, sessionId, _id }: IDataObject): string | undefined =>
	[id, sessionId, _id].map(asText).find(Boolean);

/** A no, whatever its status. */
const isRefusal = (body: unknown): boolean =>
	isObject(body) && (body.success === false || Boolean(body.error));

const isList = (value: unknown): value is Array<IDataObject | string> =>
	Array.isArray(value) && value.every((one) => isObject(one) || typeof one === 'string');

/** What is in an object and in its `data`, which comes first. */
const members = (body: unknown): unknown[] => {
	const { data, ...others } = asObject(body);
	return [data, ...Object.values(asObject(data)), ...Object.values(others)];
};

/** The objects in an answer, from outside in. */
const objectsIn = (body: unknown): IDataObject[] =>
	[body, ...members(body)].flat().filter(isObject);
