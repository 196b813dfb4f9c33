/**
 * JSON schemas of the other bodies, none of which is in the docs. Where several names are likely, all
 * of them are taken.
 */
import { person, phone } from './jid.mts';

const text = { type: 'string', minLength: 1 };
const people = { type: 'array', minItems: 1, items: person };

export type Bodies = ReturnType<typeof bodies>;

/** With keys beside the known ones, or without. */
export function bodies(additionalProperties: boolean) {
	const object = (properties: object) => ({ type: 'object', additionalProperties, properties });
	return {
		newSession: { ...object({ name: text, phoneNumber: phone }), required: ['name'] },
		contact: {
			...object({ phone, phoneNumber: phone, name: text, fullName: text }),
			allOf: [oneOf('phone', 'phoneNumber'), oneOf('name', 'fullName')],
		},
		newGroup: {
			...object({ name: text, subject: text, participants: people }),
			required: ['participants'],
			...oneOf('name', 'subject'),
		},
		participants: { ...object({ participants: people }), required: ['participants'] },
	};
}

function oneOf(...names: string[]): object {
	return { anyOf: names.map((name) => ({ required: [name] })) };
}
