import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readDataWith } from '../../responses';

export const createCheckout = operation({
	name: 'Create Checkout Page',
	value: 'createCheckout',
	action: 'Create checkout page',
	description:
		"Get the URL of a checkout page for upgrading your plan. This doesn't buy anything yet.",
	forPeopleOnly: true,
	fields: [
		{
			displayName: 'Plan',
			name: 'plan',
			type: 'options',
			default: 'basic',
			options: [
				{ name: 'Basic', value: 'basic' },
				{ name: 'Pro', value: 'pro' },
			],
			description: 'For Enterprise, contact WhatsAPI',
		},
	],
	request: ({ plan }) => ({ method: 'POST', path: path`/billing/checkout`, body: { plan } }),
	output: readDataWith('url'),
});
