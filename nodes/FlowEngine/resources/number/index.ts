import type { Resource } from '../../../shared/action/operation';
import { getAll } from './getAll';

export const number: Resource = {
	name: 'Number',
	value: 'number',
	description: 'Your WhatsApp numbers (Evolution API instances)',
	operations: [getAll],
};
