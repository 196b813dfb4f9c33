import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { sessionId } from '../../locators';
import { readChangedSession } from './read-changed-session';

export const disconnect = operation({
	name: 'Disconnect',
	value: 'disconnect',
	action: 'Disconnect session',
	description:
		"Disconnect a session from WhatsApp. It can't send or receive messages until you reconnect it.",
	forPeopleOnly: true,
	fields: [sessionId],
	orderingKey: ({ sessionId }) => sessionId,
	request: ({ sessionId }) => ({
		method: 'POST',
		path: path`/whatsapp-sessions/${sessionId}/disconnect`,
	}),
	output: (body, { sessionId }) => readChangedSession(body, sessionId),
});
