import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { portalUrl } from '../../undocumented';

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
		const url = portalUrl(body);
		return url === undefined ? undefined : { url };
	},
});
