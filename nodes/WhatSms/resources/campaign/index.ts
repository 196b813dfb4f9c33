import type { Resource } from '../../../shared/action/operation';
import { create } from './create';
import { getAll } from './getAll';

export const campaign: Resource = {
	name: 'Campaign',
	value: 'campaign',
	description: 'Messages to a whole contact group',
	operations: [create, getAll],
};
