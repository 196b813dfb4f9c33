import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readPortalUrl } from '../../undocumented';

export const getPortal = operation({
	name: 'Get Portal',
	value: 'getPortal',
	action: 'Get billing portal',
	description:
		'Get the address of the page with your invoices, where you can also cancel your plan',
	forPeopleOnly: true,
	fields: [],
	request: () => ({ method: 'GET', path: path`/billing/portal` }),
	output: (body) => {
		const url = readPortalUrl(body);
		return url === undefined ? undefined : { url };
	},
});
