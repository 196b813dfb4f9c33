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
 * https://wasenderapi.com/api-docs/messages/decrypt-media-file. Only files of this sandbox.
 */
export function decryptMedia(app: FastifyInstance, { variant, files }: Activity): void {
	if (variant.decryptMedia === 'none') return;
	app.post<{ Body: Body }>(
		'/decrypt-media',
		{ config: { keys: 'session' }, schema: { body } },
		(request) => {
			const [[field = '', { url, mediaKey, mimetype } = {} as Described] = []] = Object.entries(
				request.body.data.messages.message,
			);
			const encrypted = files.at(url);
			if (encrypted === undefined) throw new Refusal('VALIDATION_ERROR', 'There is no such file');
			const file = decrypt(encrypted, field, Buffer.from(mediaKey, 'base64'));
			return variant.decryptMedia === 'base64'
				? { data: { base64: file.toString('base64') } }
				: { publicUrl: files.add(file, mimetype) };
		},
	);
}
