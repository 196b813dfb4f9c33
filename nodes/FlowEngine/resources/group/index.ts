import type { Resource } from '../../../shared/action/operation';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { getInviteLink } from './getInviteLink';
import { getParticipants } from './getParticipants';
import { join } from './join';
import { leave } from './leave';
import { revokeInviteLink } from './revokeInviteLink';
import { update } from './update';
import { updateParticipants } from './updateParticipants';

export const group: Resource = {
	name: 'Group',
	value: 'group',
	description: 'WhatsApp groups and their participants',
	operations: [
		get,
		getAll,
		create,
		update,
		getParticipants,
		updateParticipants,
		getInviteLink,
		revokeInviteLink,
		join,
		leave,
	],
};
