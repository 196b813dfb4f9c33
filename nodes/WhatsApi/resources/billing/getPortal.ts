import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readPortalUrl } from '../../undocumented';

export const getPortal = operation({
	name: 'Get Billing Portal',
	value: 'getPortal',
	action: 'Get billing portal',
	description: 'Get the URL of the page where you can see invoices and cancel your plan',
	forPeopleOnly: true,
	fields: [],
	request: () => ({ method: 'GET', path: path`/billing/portal` }),
	output: (body) => {
		const url = readPortalUrl(body);
		return url === undefined ? undefined : { url };
	},
});
