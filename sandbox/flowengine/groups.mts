import { described, type Group, newGroup } from './group.mts';
import * as rules from './group-rules.mts';
import type { Instance } from './instance.mts';
import { changeMembers } from './members.mts';
import { checked } from './numbers.mts';
import { badRequest, Boom, internal, notFound, type Refusal, rethrown } from './refusal.mts';
import type { Routes } from './routes.mts';

interface NewGroup {
	subject: string;
	participants: string[];
	description?: string;
	promoteParticipants?: boolean;
}

/** The group, for as long as the instance is connected and in it; else the text that says why not. */
export async function groupOf(
	instance: Instance,
	groupJid: string,
	as: (text: string) => Refusal,
	/** Baileys' method. */
	method = 'groupMetadata',
): Promise<Group> {
	return await rethrown(async () => {
		await instance.connection.needed(method);
		const group = instance.groups.get(groupJid);
		if (group === undefined) throw new Error('item-not-found');
		return group;
	}, as);
}

/** Groups as such; who is in them and how they are joined is in members.mts and invites.mts. */
export function groups(routes: Routes): void {
	routes.data<NewGroup>('POST', '/group/create', rules.create, 201, async (instance, body) => {
		const { subject, participants, description, promoteParticipants } = body;
		const group = await rethrown(
			async () => {
				const people = (await checked(instance, participants)).filter(({ exists }) => exists);
				await instance.connection.needed('groupCreate');
				return newGroup(
					instance.jid,
					subject,
					people.map(({ jid }) => jid),
				);
			},
			(text) => internal('Error creating group', text),
		);
		instance.groups.set(group.id, group);
		if (description !== undefined) Object.assign(group, described(description));
		instance.raise('groups.upsert', [metadata(group)]);
		const added = group.participants.map(({ id }) => id).filter((id) => id !== instance.jid);
		if (promoteParticipants === true) changeMembers(instance, group, 'promote', added);
		return metadata(group);
	});

	routes.group('GET', '/group/findGroupInfos', rules.jid, 200, async (instance, { groupJid }) => {
		const failed = (text: string) => notFound('Error fetching group', text);
		const group = await groupOf(instance, groupJid, failed);
		return { ...shown(group), participants: group.participants };
	});

	routes.checked<{ getParticipants: 'true' | 'false' }>(
		'GET',
		'/group/fetchAllGroups',
		rules.withParticipants,
		200,
		({ getParticipants }) => {
			if (!getParticipants)
				throw badRequest('The getParticipants needs to be informed in the query');
			return { getParticipants };
		},
		async (instance, { getParticipants }) => {
			if (!(await hasGroups(instance))) return [];
			return [...instance.groups.values()].map((group) => ({
				...shown(group),
				...(getParticipants === 'true' && { participants: group.participants }),
			}));
		},
	);
}

/** Observed: a timeout counts as no groups, and nothing to ask as an answer that is none. */
async function hasGroups({ connection }: Instance): Promise<boolean> {
	if (!connection.line.isDialled) throw new TypeError('Cannot convert undefined or null to object');
	try {
		await connection.needed('groupFetchAllParticipating');
		return true;
	} catch (error) {
		if (error instanceof Boom && error.statusCode === 408) return false;
		throw error;
	}
}

/** What findGroupInfos and fetchAllGroups say of a group. */
function shown(group: Group) {
	const {
		ephemeralDuration: _,
		inviteCode: __,
		owner_country_code: ___,
		joinApprovalMode: ____,
		memberAddMode: _____,
		participants,
		...rest
	} = group;
	return { ...rest, size: participants.length };
}

/** Baileys' own picture of a group, as create answers it. */
export function metadata(group: Group) {
	const { pictureUrl: _, inviteCode: __, ...rest } = group;
	return { ...rest, addressingMode: 'pn', size: group.participants.length };
}
