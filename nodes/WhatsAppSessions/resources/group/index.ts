import type { Resource } from '../../../shared/action/operation';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { getParticipants } from './getParticipants';
import { leave } from './leave';
import { updateParticipants } from './updateParticipants';

export const group: Resource = {
	name: 'Group',
	value: 'group',
	description: 'WhatsApp groups the session is in',
	operations: [get, getAll, create, getParticipants, updateParticipants, leave],
};
