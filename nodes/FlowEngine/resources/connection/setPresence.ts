import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { account } from '../../locators';

export const setPresence = operation({
	name: 'Set Presence',
	value: 'setPresence',
	action: 'Set online status of account',
	description: 'Show your contacts that the account is online or offline',
	fields: [
		account,
		{
			displayName: 'Presence',
			name: 'presence',
			type: 'options',
			default: 'available',
			options: [
				{
					name: 'Offline',
					value: 'unavailable',
					description: 'Your phone gets notifications for new messages',
				},
				{ name: 'Online', value: 'available' },
			],
		},
	],
	request: ({ account, presence }) => ({
		method: 'POST',
		path: path`/instance/setPresence/${account}`,
		idempotent: true,
		body: { presence },
	}),
	output: (body, { account, presence }) =>
		asObject(body).presence === undefined ? undefined : { account, presence },
});
