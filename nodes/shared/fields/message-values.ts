import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../http/explained-error';
import type { Field, Fields, MessageSource } from './field';

/** A field that stands for a message when it is left empty. */
export type MessageField = Field & { readonly fromMessage: MessageSource };

export const isMessageField = (field: Field): field is MessageField =>
	field.fromMessage !== undefined;

/** Whether the user enters it only if a message is entered as well. */
export const belongsToMessage = ({ fromMessage, name }: MessageField, field: Field): boolean =>
	field.name in fromMessage.properties && field.name !== name && !field.fromCredential;

/**
 * The values that a message's item gives, by the names of the fields; none if the user entered a message.
 * Throws ExplainedError if the item is not that of a message.
 */
export function readMessageValues(
	fields: Fields,
	isLeftEmpty: (field: Field) => boolean,
	itemOf: (field: MessageField) => IDataObject,
): Record<string, unknown> {
	const message = fields.find(
		(field): field is MessageField => isMessageField(field) && isLeftEmpty(field),
	);
	if (!message) return {};
	const item = itemOf(message);
	const values: Record<string, unknown> = {};
	for (const field of fields) {
		const property = message.fromMessage.properties[field.name];
		if (property === undefined) continue;
		const value = item[property];
		if (!field.fromCredential) values[field.name] = value ?? spareOf(field, message);
		else if (value !== undefined && isLeftEmpty(field)) values[field.name] = value;
	}
	return values;
}

function spareOf(field: Field, { displayName }: MessageField): unknown {
	if (!field.required) return field.default;
	throw new ExplainedError(
		`The item that started the workflow has no '${field.displayName}'`,
		`Fill in '${displayName}', or start the workflow with an event that has it, such as a received message.`,
	);
}
