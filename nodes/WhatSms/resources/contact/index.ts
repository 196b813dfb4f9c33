import type { Resource } from '../../../shared/action/operation';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';
import { upsert } from './upsert';

export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	description: 'People and companies you exchange messages with',
	operations: [get, getAll, create, update, upsert],
};
