import type { Resource } from '../../../shared/action/operation';
import { getAll } from './getAll';

export const account: Resource = {
	name: 'WhatsApp Account',
	value: 'account',
	description:
		'Your WhatsApp numbers on the server: instances in Evolution API, numbers in FlowEngine',
	operations: [getAll],
};
