import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readDataWith } from '../../responses';

export const createCheckout = operation({
	name: 'Create Checkout',
	value: 'createCheckout',
	action: 'Create checkout page',
	description:
		'Get the address of a page where you can pay for a larger plan. Nothing is bought yet.',
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
			description: 'For Enterprise, write to WhatsAPI',
		},
	],
	request: ({ plan }) => ({ method: 'POST', path: path`/billing/checkout`, body: { plan } }),
	output: readDataWith('url'),
});
