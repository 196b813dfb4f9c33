import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { sessionId } from '../../locators';
import { readChangedSession } from './read-changed-session';

export const connect = operation({
	name: 'Connect',
	value: 'connect',
	action: 'Connect session',
	description: "Start linking a phone. Then use 'Get QR Code' and scan the code with the phone.",
	fields: [sessionId],
	orderingKey: ({ sessionId }) => sessionId,
	request: ({ sessionId }) => ({
		method: 'POST',
		path: path`/whatsapp-sessions/${sessionId}/connect`,
		idempotent: true,
	}),
	output: (body, { sessionId }) => readChangedSession(body, sessionId),
});
