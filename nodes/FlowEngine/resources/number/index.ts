import type { Resource } from '../../../shared/operation';
import { getAll } from './getAll';

export const number: Resource = {
	name: 'Number',
	value: 'number',
	description: 'A WhatsApp number of yours: an instance of the server',
	operations: [getAll],
};
