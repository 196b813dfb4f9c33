import { asText } from '../../shared/values/json';
import { chatFields } from './chat-fields';
import type { Reader, Shape } from './reader';

/** labels.edit: a label of WhatsApp Business was created, renamed, or deleted. */
export const readLabel: Reader = ({ id, name, deleted }): Shape[] => [
	{ labelId: asText(id), name: asText(name), isDeleted: deleted === true },
];

/** labels.association: a label was put on a chat (add) or taken off (remove). */
export const readLabelOnChat: Reader = ({ chatId, labelId, type }, envelope): Shape[] => [
	{ ...chatFields(chatId, envelope), labelId: asText(labelId), action: asText(type) },
];
