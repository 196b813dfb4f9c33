import { isObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { account } from '../../locators';

export const restart = operation({
	name: 'Restart',
	value: 'restart',
	action: 'Restart connection',
	description: 'Restart the connection without a new QR code. Helps if messages get stuck.',
	fields: [account],
	request: ({ account }) => ({
		method: 'POST',
		path: path`/instance/restart/${account}`,
		idempotent: true,
		body: {},
	}),
	output: (body, { account }) => (isObject(body) ? { account, status: 'restarting' } : undefined),
});
