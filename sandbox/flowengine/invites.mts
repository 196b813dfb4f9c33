import { newInviteCode } from './group.mts';
import * as rules from './group-rules.mts';
import { groupOf, metadata } from './groups.mts';
import type { Instance } from './instance.mts';
import { changeMembers } from './members.mts';
import { badRequest, notFound, rethrown } from './refusal.mts';
import { type Query, type Routes } from './routes.mts';
import { send } from './send.mts';

const linkOf = (code: string) => `https://chat.whatsapp.com/${code}`;

/** How people get into a group. */
export function invites(routes: Routes): void {
	routes.group('GET', '/group/inviteCode', rules.jid, 200, async (instance, { groupJid }) => {
		const failed = (text: string) => notFound('No invite code', text);
		const { inviteCode } = await groupOf(instance, groupJid, failed, 'groupInviteCode');
		return { inviteUrl: linkOf(inviteCode), inviteCode };
	});

	routes.group(
		'POST',
		'/group/revokeInviteCode',
		rules.jid,
		201,
		async (instance, { groupJid }) => {
			const group = await groupOf(instance, groupJid, (text) => notFound('Revoke error', text));
			group.inviteCode = newInviteCode();
			return { revoked: true, inviteCode: group.inviteCode };
		},
	);

	const byCode = <T,>(path: string, run: (instance: Instance, code: string) => Promise<T>) => {
		routes.checked<{ inviteCode: string }>(
			'GET',
			`/group/${path}`,
			rules.inviteCode,
			200,
			codeIn,
			async (instance, { inviteCode }) => await run(instance, inviteCode),
		);
	};

	byCode('inviteInfo', async (instance, code) => {
		const refused = () => notFound('No invite info', code);
		await instance.connection.needed('groupGetInviteInfo', refused);
		const group = invited(instance, code);
		if (group === undefined) throw refused();
		return metadata(group);
	});

	byCode('acceptInviteCode', async (instance, code) => {
		const failed = (text: string) => notFound('Accept invite error', text);
		await instance.connection.needed('groupAcceptInvite', failed);
		const group = invited(instance, code);
		if (group === undefined) throw failed('Error: not-authorized');
		instance.groups.set(group.id, group);
		changeMembers(instance, group, 'add', [instance.jid]);
		return { accepted: true, groupJid: group.id };
	});

	routes.checked<{ groupJid: string; description: string; numbers: string[] }>(
		'POST',
		'/group/sendInvite',
		rules.sendInvite,
		200,
		(_query, body) => body,
		async (instance, { groupJid, description, numbers }) =>
			await rethrown(
				async () => {
					const { inviteCode } = await groupOf(instance, groupJid, notFound);
					const inviteUrl = linkOf(inviteCode);
					for (const number of numbers)
						await send(instance, number, { conversation: `${description}\n\n${inviteUrl}` });
					return { send: true, inviteUrl };
				},
				() => notFound('No send invite'),
			),
	);
}

function codeIn({ inviteCode }: Query): object {
	if (!inviteCode)
		throw badRequest(
			'The group invite code id needs to be informed in the query',
			'ex: "inviteCode=F1EX5QZxO181L3TMVP31gY" (Obtained from group join link)',
		);
	return { inviteCode };
}

/** A group that the instance is in, or that it was invited to. */
function invited({ groups, invitations }: Instance, code: string) {
	return [...groups.values(), ...invitations].find(({ inviteCode }) => inviteCode === code);
}
