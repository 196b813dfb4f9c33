import { isMessageField } from './field';
import type { Field, MessageField } from './field';

/** The same for all operations that share a field. */
const HIDDEN = new WeakMap<Field, Field>();

/** Hides what a message's item gives while the field that stands for the message is empty. */
export function hideForMessage(fields: readonly Field[]): readonly Field[] {
	const message = fields.find(isMessageField);
	if (!message) return fields;
	return fields.map((field) => {
		if (!belongsToMessage(message, field)) return field;
		const displayOptions = { ...field.displayOptions, hide: { [message.name]: [''] } };
		const hidden = HIDDEN.get(field) ?? { ...field, displayOptions };
		HIDDEN.set(field, hidden);
		return hidden;
	});
}

/** Whether the user enters it only if a message is entered as well. */
const belongsToMessage = ({ fromMessage, name }: MessageField, field: Field): boolean =>
	field.name in fromMessage.properties && field.name !== name && !field.fromCredential;
