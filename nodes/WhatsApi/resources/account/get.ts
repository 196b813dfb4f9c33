import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readDataWith } from '../../responses';
import { withoutToken } from './without-token';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get account',
	description:
		"Retrieve your plan, your webhook, and whether your Meta credentials are set up ('byocConfigured')",
	fields: [],
	request: () => ({ method: 'GET', path: path`/auth/me` }),
	output(body) {
		const account = readDataWith('plan')(body);
		return account && { ...account, webhookUrl: withoutToken(account.webhookUrl) };
	},
});
