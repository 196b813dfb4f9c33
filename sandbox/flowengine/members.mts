import type { Group, Participant } from './group.mts';
import * as rules from './group-rules.mts';
import { groupOf } from './groups.mts';
import type { Instance } from './instance.mts';
import { createJid, digitsOf } from './jid.mts';
import { badRequest, notFound } from './refusal.mts';
import type { Routes } from './routes.mts';

export type MemberAction = 'add' | 'remove' | 'promote' | 'demote';

/** Who is in a group. */
export function members(routes: Routes): void {
	routes.group('GET', '/group/participants', rules.jid, 200, async (instance, { groupJid }) => {
		const failed = (text: string) => notFound('No participants', text);
		const { participants } = await groupOf(instance, groupJid, failed);
		const shown = participants.map((participant) => {
			const contact = instance.contacts.get(participant.id);
			// undefined where nothing is known, and so not there
			return { ...participant, name: contact?.pushName, imgUrl: contact?.profilePicUrl };
		});
		return { participants: shown };
	});

	routes.group<{ action: MemberAction; participants: string[] }>(
		'POST',
		'/group/updateParticipant',
		rules.members,
		201,
		async (instance, { groupJid, action, participants }) => {
			const failed = (text: string) => badRequest('Error updating participants', text);
			const group = await groupOf(instance, groupJid, failed, 'groupParticipantsUpdate');
			const isAdmin = group.participants.some(
				({ id, admin }) => id === instance.jid && admin !== null,
			);
			if (!isAdmin) throw failed('Error: forbidden');
			const results = changeMembers(instance, group, action, participants.map(createJid));
			return {
				updateParticipants: results.map(({ status, jid }) => ({
					status,
					jid,
					content: { tag: 'participant', attrs: { jid } },
				})),
			};
		},
	);

	routes.group('DELETE', '/group/leaveGroup', {}, 200, async (instance, { groupJid }) => {
		const failed = (text: string) => badRequest('Unable to leave the group', text);
		const group = await groupOf(instance, groupJid, failed, 'groupLeave');
		changeMembers(instance, group, 'remove', [instance.jid]);
		instance.groups.delete(groupJid);
		return { groupJid, leave: true };
	});
}

/**
 * Changes what can be changed, tells of it in one group-participants.update, and gives WhatsApp's
 * status for each: 403 wants to be invited, 404 is no account, 409 is in it already.
 */
export function changeMembers(
	instance: Instance,
	group: Group,
	action: MemberAction,
	people: readonly string[],
): { status: string; jid: string }[] {
	const results = people.map((jid) => ({ status: statusOf(instance, group, action, jid), jid }));
	const changed = results.filter(({ status }) => status === '200').map(({ jid }) => jid);
	if (changed.length === 0) return results;
	group.participants = after(group.participants, action, changed);
	const participantsData = changed.map((jid) => ({ jid, phoneNumber: digitsOf(jid) }));
	const data = { id: group.id, author: instance.jid, participants: changed, action };
	const { version } = instance.world.variant;
	const known = version === '2.2.3' ? {} : { participantsData };
	instance.raise('group-participants.update', { ...data, ...known });
	return results;
}

function statusOf(instance: Instance, group: Group, action: MemberAction, jid: string): string {
	const isIn = group.participants.some(({ id }) => id === jid);
	if (action === 'add' && isIn) return '409';
	if (action === 'add' && instance.world.refusesGroups.has(digitsOf(jid))) return '403';
	if (action === 'add') return instance.isOnWhatsApp(jid) ? '200' : '404';
	return isIn ? '200' : '404';
}

function after(
	participants: readonly Participant[],
	action: MemberAction,
	people: readonly string[],
): Participant[] {
	if (action === 'add') return [...participants, ...people.map((id) => ({ id, admin: null }))];
	if (action === 'remove') return participants.filter(({ id }) => !people.includes(id));
	const admin = action === 'promote' ? 'admin' : null;
	return participants.map((one) => (people.includes(one.id) ? { ...one, admin } : one));
}
