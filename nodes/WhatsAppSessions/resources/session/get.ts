import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord, omitKeys } from '../../responses';
import { sessionId } from '../../locators';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get session',
	description: "Retrieve a session, including whether it's connected",
	fields: [sessionId],
	request: ({ sessionId }) => ({ method: 'GET', path: path`/whatsapp-sessions/${sessionId}` }),
	output(body) {
		const found = readRecord('session')(body);
		return found && omitKeys(found);
	},
});
