import { defaultCountryCode } from '../../../shared/fields/default-country-code';
import { asObject, asText, isObject, omitEmpty } from '../../../shared/values/json';
import { readAddress } from '../../../shared/whatsapp/address';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { optionsOf } from '../../../shared/fields/collections';
import { account, groupId } from '../../locators';
import { participantsIn } from './participants';
import { participants } from '../../../shared/whatsapp/participants';

export const updateParticipants = operation({
	name: 'Update Participants',
	value: 'updateParticipants',
	action: 'Update participants of group',
	description:
		'Add or remove participants, or change their admin rights. You must be a group admin.',
	fields: [
		account,
		groupId,
		{
			displayName: 'Action',
			name: 'change',
			type: 'options',
			default: 'add',
			options: [
				{ name: 'Add', value: 'add' },
				{ name: 'Promote to Admin', value: 'promote' },
				{ name: 'Remove', value: 'remove' },
				{ name: 'Dismiss as Admin', value: 'demote' },
			],
		},
		participants,
		optionsOf([defaultCountryCode]),
	],
	orderingKey: ({ account, groupId }) => `${account} ${groupId}`,
	request: ({ account, groupId, change, participants, options }) => ({
		method: 'POST',
		path: path`/group/updateParticipant/${account}`,
		idempotent: true,
		query: { groupJid: groupId },
		body: {
			action: change,
			participants: participantsIn(participants, options.defaultCountryCode),
		},
	}),
	/** One item per participant: WhatsApp reports a result for each. */
	output(body, { account, groupId, change }) {
		const { updateParticipants } = asObject(body);
		if (!Array.isArray(updateParticipants) || !updateParticipants.every(isObject)) return undefined;
		return updateParticipants.map(({ jid, status }) => {
			const person = readAddress(jid);
			const code = asText(status) ?? '';
			return omitEmpty({
				groupId,
				change,
				participantId: person?.id ?? asText(jid),
				phone: person?.phone,
				status: code === '200' ? 'done' : 'refused',
				reason: code === '200' ? undefined : reasonOf(code, change),
				code,
				account,
			});
		});
	},
});

/** WhatsApp's status codes; source: whatsapp-web.js, GroupChat.addParticipants. */
const REASONS = new Map([
	['401', 'This person has blocked you'],
	['403', 'This person only lets contacts add them to groups. Send them the invite link instead.'],
	['408', 'This person left the group recently. Send them the invite link instead.'],
	['409', 'This person is already in the group'],
	['417', "This person can't be added to a community. Send them the invite link instead."],
	['419', 'The group is full'],
]);

function reasonOf(code: string, change: string): string {
	if (code === '404')
		return change === 'add' ? 'Not on WhatsApp' : "This person isn't in the group";
	return REASONS.get(code) ?? `WhatsApp rejected this with code ${code}`;
}
