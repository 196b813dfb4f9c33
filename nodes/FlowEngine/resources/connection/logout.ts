import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { instance } from '../../locators';

export const logout = operation({
	name: 'Log Out',
	value: 'logout',
	action: 'Log out number',
	description: 'Log the number out of WhatsApp. To reconnect, you have to scan a QR code.',
	forPeopleOnly: true,
	fields: [instance],
	request: ({ instance }) => ({ method: 'DELETE', path: path`/instance/logout/${instance}` }),
	output: (body, { instance }) =>
		asObject(body).status === 'SUCCESS' ? { instance, status: 'loggedOut' } : undefined,
});
