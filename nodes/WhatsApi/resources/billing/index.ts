import type { Resource } from '../../../shared/action/operation';
import { createCheckout } from './createCheckout';
import { getPortal } from './getPortal';

export const billing: Resource = {
	name: 'Billing',
	value: 'billing',
	description: 'Your WhatsAPI plan and invoices',
	operations: [createCheckout, getPortal],
};
