import { asText } from '../values/json';
import { chatOrderingKey } from '../whatsapp/people';

/** The keys of a chat's or a person's IDs, to compare them with those of others. */
export const keysOf = (ids: readonly unknown[]): string[] => [
	...new Set(
		ids
			.map((id) => asText(id)?.replace(/^\+/, '') ?? '')
			.filter((id) => id !== '')
			.map(chatOrderingKey),
	),
];
