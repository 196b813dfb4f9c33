import { asObject } from '../../shared/values/json';
import type { Filter } from '../../shared/trigger/trigger-gateway';

const PARTICIPANTS_EVENT = 'group-participants.update';

/** What happened to someone in a group: the field `action` (Baileys' ParticipantAction). */
export const participantChanges: Filter = {
	field: {
		displayName: 'Participant Changes',
		name: 'participantChanges',
		type: 'multiOptions',
		default: ['add'],
		displayOptions: { show: { '/events': [PARTICIPANTS_EVENT] } },
		description:
			"Which changes start the workflow by 'Group Participants Changed'. Without this filter: all.",
		options: [
			{ name: 'Became Admin', value: 'promote' },
			{ name: 'Joined', value: 'add', description: 'Joined the group or was added' },
			{ name: 'Left', value: 'remove', description: 'Left the group or was removed' },
			{ name: 'No Longer Admin', value: 'demote' },
		],
	},
	matches(event, value) {
		if (event.event !== PARTICIPANTS_EVENT) return true;
		return Array.isArray(value) && value.includes(asObject(event).action);
	},
};
