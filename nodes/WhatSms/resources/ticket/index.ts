import type { Resource } from '../../../shared/action/operation';
import { close } from './close';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const ticket: Resource = {
	name: 'Ticket',
	value: 'ticket',
	description: 'Conversations with contacts',
	operations: [get, getAll, create, update, close],
};
