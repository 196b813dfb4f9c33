import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { account } from '../../locators';

export const logout = operation({
	name: 'Log Out',
	value: 'logout',
	action: 'Log out account',
	description: 'Log the account out of WhatsApp. To reconnect, you have to scan a QR code.',
	forPeopleOnly: true,
	fields: [account],
	request: ({ account }) => ({ method: 'DELETE', path: path`/instance/logout/${account}` }),
	output: (body, { account }) =>
		asObject(body).status === 'SUCCESS' ? { account, status: 'loggedOut' } : undefined,
});
