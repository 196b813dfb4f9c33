import jwt from 'jsonwebtoken';
import { carriedProof } from '../carried-proof.mts';
import type { Deliveries } from '../deliveries.mts';
import type { Prove, Signature } from '../webhook.mts';
import { type EventName, forwarded, pathOf, subscribedAs } from './events.mts';
import { receiverOf } from './hosted.mts';
import type { Instance } from './instance.mts';
import { isAtLeast } from './variant.mts';

/** A webhook's headers go along as they are; the one called jwt_key becomes a token signed with it. */
export const prove: Prove = (delivery) => {
	const { url, headers } = carriedProof(delivery);
	const { jwt_key: key, ...rest } = headers;
	if (key === undefined) return { url, headers: rest };
	const claims = { app: 'evolution', action: 'webhook' };
	const token = jwt.sign(claims, key, { algorithm: 'HS256', expiresIn: 600 });
	return { url, headers: { ...rest, Authorization: `Bearer ${token}` } };
};

/** Tells whoever is to know: Evolution's own webhook, FlowEngine's forwarding, the sandbox's control. */
export function deliver(
	deliveries: Deliveries,
	instance: Instance,
	event: EventName,
	data: unknown,
	signature: Signature = 'valid',
): void {
	const { webhook, forwardTo } = instance;
	const isHosted = webhook === null || webhook.url === receiverOf(instance);
	if (isHosted && forwardTo !== '' && forwarded.includes(event))
		deliveries.deliver(
			{ url: forwardTo },
			event,
			flowEngineEnvelope(instance, event, data),
			signature,
		);
	if (!isHosted && webhook.enabled && webhook.events.includes(subscribedAs(event))) {
		const { url, headers, webhookByEvents, webhookBase64 } = webhook;
		const whole = webhookBase64 ? withFile(instance, data) : data;
		// put behind whatever the URL ends with, its query too
		const to = webhookByEvents ? `${url}/${pathOf(event)}` : url;
		const payload = envelope(instance, event, whole, url);
		deliveries.deliver({ url: to, ...(headers && { headers }) }, event, payload, signature);
	}
	const { webhook: set } = deliveries;
	if (set !== null)
		deliveries.deliver(set, event, envelope(instance, event, data, set.url), signature);
}

/** Evolution's. `sender` is missing before the first connection. */
function envelope(
	instance: Instance,
	event: EventName,
	data: unknown,
	destination: string,
): object {
	const { variant } = instance.world;
	const now = Date.now() - new Date().getTimezoneOffset() * 60_000;
	return {
		...(event === 'messages.set' &&
			isAtLeast(variant, '2.3.7') && { isLatest: true, progress: 100 }),
		event,
		instance: instance.name,
		data,
		destination,
		// local time that calls itself UTC
		date_time: new Date(now).toISOString(),
		sender: instance.wuid,
		server_url: 'http://localhost:8080',
		apikey: variant.keyInDeliveries ? instance.token : null,
	};
}

/** FlowEngine's (seed): of a message only these three, the time as text. */
function flowEngineEnvelope({ name }: Instance, event: EventName, data: unknown): object {
	const timestamp = new Date().toISOString();
	if (!isMessage(data)) return { event, instance: name, data, timestamp };
	const { key, message, messageTimestamp } = data;
	const short = { key, message, messageTimestamp: String(messageTimestamp) };
	return { event, instance: name, data: short, timestamp };
}

interface AnyMessage {
	key: { id: string };
	message: object;
	messageTimestamp?: unknown;
}

function isMessage(data: unknown): data is AnyMessage {
	return typeof data === 'object' && data !== null && 'key' in data && 'message' in data;
}

const withBytes = /^(image|video|ptv|sticker|document|audio)Message$/;

/** The file beside the content, of media that is not wrapped into something. */
function withFile(instance: Instance, data: unknown): unknown {
	if (!isMessage(data)) return data;
	const file = instance.messages.get(data.key.id)?.file;
	if (file === undefined || !Object.keys(data.message).some((key) => withBytes.test(key)))
		return data;
	return { ...data, message: { ...data.message, base64: file.toString('base64') } };
}
