import { byId, fromList } from '../shared/fields/locator-modes';
import { groupOf } from '../shared/whatsapp/locators';
import type { Field } from '../shared/fields/field';

export { contactId, to } from '../shared/whatsapp/locators';

/** A session, by its ID at the gateway. */
export const sessionId = {
	displayName: 'Session',
	name: 'sessionId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	format: { expects: 'the ID of a session', read: (text) => text.trim() || undefined },
	modes: [
		fromList('sessions', 'Select a session'),
		byId('e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6'),
	],
	description:
		"The session to use. Choosing from the list requires a Personal Access Token in the credential. The trigger outputs the ID as 'account'.",
} as const satisfies Field;

export const groupId = groupOf('The session');
