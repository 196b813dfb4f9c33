import type { Resource } from '../../../shared/action/operation';
import { getAll } from './getAll';

export const account: Resource = {
	name: 'WhatsApp Account',
	value: 'account',
	description: 'Your WhatsApp accounts (instances in Evolution API, numbers in FlowEngine)',
	operations: [getAll],
};
