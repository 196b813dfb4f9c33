import { asObject } from '../../../values/json';
import type { HttpResponse } from '../../../http/call-result';
import type { ListedWebhook } from './registry';

/** Reads `[…]`, `{webhooks: […]}`, `{data: […]}`, `{data: {webhooks: […]}}`; undefined if it is none of these. */
export const readWebhooks = (body: unknown): ListedWebhook[] | undefined =>
	candidatesIn(body, 'webhooks')
		.find((value) => Array.isArray(value))
		?.flatMap(readWebhook);

/** Reads the id of a new webhook, bare or wrapped in `webhook` or `data`. */
export const readId = (body: unknown): string | undefined =>
	candidatesIn(body, 'webhook').map(idOf).find(Boolean);

/** Whether a response confirms the creation; a web page does not. */
export const isCreated = ({ status, body }: HttpResponse): boolean =>
	status === 204 || (typeof body === 'object' && body !== null);

const candidatesIn = (body: unknown, name: string): unknown[] => {
	const data = member(body, 'data');
	return [body, member(body, name), data, member(data, name)];
};

/** A secret that is shown only in part. */
const MASK = /[*•]{2}|\.{3}|…/;

/** Without an id and a URL, a webhook can be neither recognized nor removed. */
function readWebhook(value: unknown): ListedWebhook[] {
	const id = idOf(value);
	const url = member(value, 'url');
	if (id === undefined || typeof url !== 'string') return [];
	const events = member(value, 'events');
	const secret = member(value, 'secret');
	return [
		{
			id,
			url,
			events: Array.isArray(events) && events.every(isText) ? events : undefined,
			secret: isText(secret) && secret !== '' && !MASK.test(secret) ? secret : undefined,
		},
	];
}

function idOf(value: unknown): string | undefined {
	const id = member(value, 'id') ?? member(value, '_id');
	return (isText(id) && id !== '') || typeof id === 'number' ? String(id) : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const member = (value: unknown, name: string): unknown => asObject(value)[name];
