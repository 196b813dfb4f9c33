import type { Resource } from '../../../shared/operation';
import { get } from './get';
import { update } from './update';

export const ticket: Resource = {
	name: 'Ticket',
	value: 'ticket',
	description: 'A conversation with a contact',
	operations: [get, update],
};
