import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readAcknowledgement } from '../../responses';
import { sessionId } from '../../locators';

export const deleteSession = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete session',
	description: 'Delete a session and its API key permanently',
	forPeopleOnly: true,
	fields: [sessionId],
	orderingKey: ({ sessionId }) => sessionId,
	request: ({ sessionId }) => ({ method: 'DELETE', path: path`/whatsapp-sessions/${sessionId}` }),
	output: (body, { sessionId }) =>
		readAcknowledgement('session')(body) && { id: sessionId, status: 'deleted', deleted: true },
});
