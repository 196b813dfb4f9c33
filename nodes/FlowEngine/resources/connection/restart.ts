import { isObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { instance } from '../../locators';

export const restart = operation({
	name: 'Restart',
	value: 'restart',
	action: 'Restart connection',
	description: 'Restart the connection without a new QR code. Helps if messages get stuck.',
	fields: [instance],
	request: ({ instance }) => ({
		method: 'POST',
		path: path`/instance/restart/${instance}`,
		idempotent: true,
		body: {},
	}),
	output: (body, { instance }) => (isObject(body) ? { instance, status: 'restarting' } : undefined),
});
