import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { instance } from '../../locators';

export const setPresence = operation({
	name: 'Set Presence',
	value: 'setPresence',
	action: 'Set online status of number',
	description: 'Show your contacts that the number is online or offline',
	fields: [
		instance,
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
	request: ({ instance, presence }) => ({
		method: 'POST',
		path: path`/instance/setPresence/${instance}`,
		idempotent: true,
		body: { presence },
	}),
	output: (body, { instance, presence }) =>
		asObject(body).presence === undefined ? undefined : { instance, presence },
});
