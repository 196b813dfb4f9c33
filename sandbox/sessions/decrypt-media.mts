import type { FastifyInstance } from 'fastify';
import type { Activity } from './activity.mts';
import { decrypt } from './encrypt.mts';
import { Refusal } from './refusal.mts';

interface Described {
	url: string;
	mediaKey: string;
	mimetype?: string;
}

interface Body {
	data: { messages: { key: { id: string }; message: Record<string, Described> } };
}

const object = (properties: Record<string, object>) => ({
	type: 'object',
	required: Object.keys(properties),
	properties,
});
const text = { type: 'string', minLength: 1 };
const described = object({ url: text, mediaKey: text });
const message = {
	type: 'object',
	minProperties: 1,
	maxProperties: 1,
	additionalProperties: described,
};
const body = object({
	data: object({ messages: object({ key: object({ id: text }), message }) }),
});

/**
 * Not in the docs. As a related gateway has it:
 * https://wasenderapi.com/api-docs/messages/decrypt-media-file.
 */
export function decryptMedia(app: FastifyInstance, { variant, keepFile }: Activity): void {
	if (variant.decryptMedia === 'none') return;
	app.post<{ Body: Body }>(
		'/decrypt-media',
		{ config: { keys: 'session' }, schema: { body } },
		async (request) => {
			const [
				[
					field = '',
					{ url, mediaKey, mimetype = 'application/octet-stream' } = {} as Described,
				] = [],
			] = Object.entries(request.body.data.messages.message);
			const response = await fetch(url);
			if (!response.ok) throw new Refusal('VALIDATION_ERROR', 'There is no such file');
			const encrypted = Buffer.from(await response.arrayBuffer());
			const bytes = decrypt(encrypted, field, Buffer.from(mediaKey, 'base64'));
			return variant.decryptMedia === 'base64'
				? { data: { base64: bytes.toString('base64') } }
				: { publicUrl: keepFile({ bytes, type: mimetype }) };
		},
	);
}
