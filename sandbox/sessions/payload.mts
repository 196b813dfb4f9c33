/** JSON schemas and types of POST /send-message, and which kind of message a payload is. */
import { recipient, person } from './jid.mts';
import { Refusal } from './refusal.mts';

/** Messages, Supported types: those that are a message by themselves, the other three go with them. */
export const contentTypes = [
	'text',
	'image',
	'video',
	'audio',
	'document',
	'sticker',
	'location',
	'contact',
	'poll',
] as const;
export type ContentType = (typeof contentTypes)[number];

interface Media {
	url: string;
	caption?: string;
	viewOnce?: boolean;
}

/** A payload that the schema has let through. */
export interface Payload {
	to: string;
	text?: string;
	image?: Media;
	video?: Media;
	audio?: Media & { ptt?: boolean };
	document?: Media & { fileName?: string; mimetype?: string };
	sticker?: Media;
	location?: { latitude: number; longitude: number; name?: string };
	contact?: { fullName: string; phoneNumber: string };
	poll?: { name: string; values: string[]; selectableCount?: number };
	quoted?: string | { id?: string; messageId?: string; key?: { id: string } };
	viewOnce?: boolean;
	mentions?: string[];
}

const text = { type: 'string', minLength: 1 };
const url = { type: 'string', format: 'uri', pattern: '^https?://' };
const viewOnce = { type: 'boolean' };

/** With keys that the docs do not name, or without. */
export function payloadSchema(additionalProperties: boolean): object {
	const object = (required: readonly string[], properties: object) => ({
		type: 'object',
		additionalProperties,
		required,
		properties,
	});
	const media = (more: object = {}) => object(['url'], { url, ...more });
	const caption = { type: 'string' };
	const degrees = (most: number) => ({ type: 'number', minimum: -most, maximum: most });
	// printed: text, image, location, contact; all others are assumed after them and Baileys
	return object(['to'], {
		to: recipient,
		text,
		image: media({ caption, viewOnce }),
		video: media({ caption, viewOnce }),
		audio: media({ ptt: { type: 'boolean' }, viewOnce }),
		document: media({ fileName: text, mimetype: text, caption }),
		sticker: media(),
		location: object(['latitude', 'longitude'], {
			latitude: degrees(90),
			longitude: degrees(180),
			name: { type: 'string' },
		}),
		contact: object(['fullName', 'phoneNumber'], {
			fullName: text,
			phoneNumber: { type: 'string', pattern: '^\\+?[0-9]{7,15}$' },
		}),
		poll: object(['name', 'values'], {
			name: text,
			values: { type: 'array', minItems: 2, maxItems: 12, uniqueItems: true, items: text },
			selectableCount: { type: 'integer', minimum: 0, maximum: 12 },
		}),
		// the docs have only the words quoted, viewOnce, mentions
		quoted: {
			anyOf: [
				text,
				object(['id'], { id: text }),
				object(['messageId'], { messageId: text }),
				object(['key'], { key: { type: 'object', required: ['id'], properties: { id: text } } }),
			],
		},
		viewOnce,
		mentions: { type: 'array', minItems: 1, items: person },
	});
}

/** "The type is auto-detected from the payload": so exactly one of them must be in it, assumed. */
export function typeOf(payload: Payload): ContentType {
	const [type, ...more] = contentTypes.filter((name) => payload[name] !== undefined);
	if (type === undefined)
		throw new Refusal('VALIDATION_ERROR', `One of ${contentTypes.join(', ')} is required`);
	if (more.length > 0)
		throw new Refusal('VALIDATION_ERROR', `Only one of ${[type, ...more].join(', ')} can be sent`);
	if (payload.viewOnce === true && !['image', 'video', 'audio'].includes(type))
		throw new Refusal('VALIDATION_ERROR', `viewOnce does not go with ${type}`);
	return type;
}
