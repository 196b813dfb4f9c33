import { ana, anaJid, callerOf, nobody, pixel, refusal, started, stopAll } from './client.mts';

afterEach(stopAll);

const rui = '351930000001';
const ruiJid = `${rui}@s.whatsapp.net`;
const unknown = '120363000000000000@g.us';

async function made(options = {}) {
	const sandbox = await started(options);
	const call = callerOf(sandbox);
	const body = { subject: 'Team', participants: [ana, nobody], description: 'We' };
	const { status, data } = await call('POST', '/group/create', body);
	const group = sandbox.instance.groups.get(data.id);
	if (group === undefined) throw new Error('No group');
	const of = { groupJid: group.id };
	return { sandbox, call, status, data, group, of };
}

it('a group is made of those who are on WhatsApp', async () => {
	const { sandbox, status, data } = await made();
	expect([status, data]).toMatchObject([
		201,
		{
			id: expect.stringMatching(/^\d{18}@g\.us$/),
			subject: 'Team',
			desc: 'We',
			owner: sandbox.instance.jid,
			participants: [
				{ id: sandbox.instance.jid, admin: 'superadmin' },
				{ id: anaJid, admin: null },
			],
		},
	]);
});

it('groups are read one by one, and all at once', async () => {
	const { call, of, group } = await made();
	const info = (await call('GET', '/group/findGroupInfos', undefined, of)).data;
	expect(info).toMatchObject({
		id: group.id,
		size: 2,
		announce: false,
		participants: group.participants,
	});
	expect(info).not.toHaveProperty('inviteCode');
	const all = async (getParticipants: string) =>
		(await call('GET', '/group/fetchAllGroups', undefined, { getParticipants })).data;
	expect(await all('false')).toEqual([
		expect.not.objectContaining({ participants: expect.anything() }),
	]);
	expect(await all('true')).toMatchObject([{ participants: group.participants }]);
	const { data } = await call('GET', '/group/participants', undefined, {
		groupJid: group.id.split('@')[0],
	});
	expect(data).toEqual({ participants: group.participants });
});

const needsGroup = ['The group id needs to be informed in the query', 'ex: "groupJid=120362@g.us"'];
it.each<[string, string, object | undefined, object | undefined, number, unknown]>([
	[
		'POST',
		'create',
		{ subject: 'x' },
		undefined,
		400,
		[['instance requires property "participants"']],
	],
	[
		'POST',
		'create',
		{ subject: 'x', participants: ['1'] },
		undefined,
		400,
		[['"participants" must be an array of numeric strings']],
	],
	['GET', 'findGroupInfos', undefined, undefined, 400, needsGroup],
	[
		'GET',
		'findGroupInfos',
		undefined,
		{ groupJid: 'abc' },
		400,
		[{ property: 'groupJid', message: expect.stringMatching(/^groupJid does not match pattern/) }],
	],
	[
		'GET',
		'findGroupInfos',
		undefined,
		{ groupJid: unknown },
		404,
		['Error fetching group', 'Error: item-not-found'],
	],
	[
		'GET',
		'participants',
		undefined,
		{ groupJid: unknown },
		404,
		['No participants', 'Error: item-not-found'],
	],
	[
		'GET',
		'fetchAllGroups',
		undefined,
		undefined,
		400,
		['The getParticipants needs to be informed in the query'],
	],
	[
		'GET',
		'fetchAllGroups',
		undefined,
		{ getParticipants: '1' },
		400,
		[{ property: 'getParticipants', message: expect.any(String) }],
	],
	[
		'GET',
		'inviteInfo',
		undefined,
		{ inviteCode: 'A'.repeat(22) },
		404,
		['No invite info', 'A'.repeat(22)],
	],
	[
		'GET',
		'inviteInfo',
		undefined,
		{ inviteCode: 'short' },
		400,
		[{ property: 'inviteCode', message: expect.any(String) }],
	],
	['GET', 'acceptInviteCode', undefined, undefined, 400, expect.anything()],
	[
		'GET',
		'acceptInviteCode',
		undefined,
		{ inviteCode: 'A'.repeat(22) },
		404,
		['Accept invite error', 'Error: not-authorized'],
	],
	[
		'POST',
		'updateParticipant',
		{ action: 'add' },
		{ groupJid: unknown },
		400,
		[{ property: 'instance', message: 'instance requires property "participants"' }],
	],
	[
		'POST',
		'updateSetting',
		{ action: 'open' },
		{ groupJid: unknown },
		400,
		[{ property: 'action', message: expect.any(String) }],
	],
	[
		'POST',
		'toggleEphemeral',
		{ expiration: 60 },
		{ groupJid: unknown },
		400,
		[{ property: 'expiration', message: expect.any(String) }],
	],
	[
		'POST',
		'updateGroupSubject',
		{ subject: 'x' },
		{ groupJid: unknown },
		500,
		['Error updating group subject', 'Error: item-not-found'],
	],
	[
		'DELETE',
		'leaveGroup',
		undefined,
		{ groupJid: unknown },
		400,
		['Unable to leave the group', 'Error: item-not-found'],
	],
])('%s %s %j %j is a refusal', async (method, path, body, query, status, message) => {
	const call = callerOf(await started());
	const answer = await call(method, `/group/${path}`, body, query);
	const names: Record<number, string> = { 400: 'Bad Request', 404: 'Not Found' };
	const error = names[status] ?? 'Internal Server Error';
	expect([answer.status, answer.data]).toEqual([status, refusal(status, error, message)]);
});

it('members are added, promoted and removed, with a status for each', async () => {
	const { call, of, group } = await made();
	const update = async (action: string, ...participants: string[]) =>
		(await call('POST', '/group/updateParticipant', { action, participants }, of)).data
			.updateParticipants;
	expect(await update('add', rui, ana, nobody)).toMatchObject([
		{ status: '200', jid: ruiJid },
		{ status: '409', jid: anaJid },
		{ status: '404', jid: `${nobody}@s.whatsapp.net` },
	]);
	await update('promote', rui);
	expect(group.participants.at(-1)).toEqual({ id: ruiJid, admin: 'admin' });
	await update('demote', rui);
	expect(group.participants.at(-1)).toEqual({ id: ruiJid, admin: null });
	expect(await update('remove', rui)).toMatchObject([{ status: '200', jid: ruiJid }]);
	expect(await update('remove', rui)).toMatchObject([{ status: '404', jid: ruiJid }]);
});

it('only admins change the members', async () => {
	const { sandbox, call, of } = await made();
	sandbox.phone.change(of.groupJid, 'demote', sandbox.instance.jid);
	const body = { action: 'add', participants: [rui] };
	const { status, data } = await call('POST', '/group/updateParticipant', body, of);
	expect([status, data.response.message]).toEqual([
		400,
		['Error updating participants', 'Error: forbidden'],
	]);
});

it.each<[string, object, object, object]>([
	['updateGroupSubject', { subject: 'New' }, { update: 'success' }, { subject: 'New' }],
	['updateGroupDescription', { description: 'New' }, { update: 'success' }, { desc: 'New' }],
	[
		'updateGroupPicture',
		{ image: pixel },
		{ update: 'success' },
		{ pictureUrl: expect.any(String) },
	],
	['updateSetting', { action: 'announcement' }, {}, { announce: true }],
	['updateSetting', { action: 'not_announcement' }, {}, { announce: false }],
	['updateSetting', { action: 'locked' }, {}, { restrict: true }],
	['toggleEphemeral', { expiration: 86400 }, { success: true }, { ephemeralDuration: 86400 }],
])('%s %j', async (path, body, answer, changed) => {
	const { call, of, group } = await made();
	const { status, data } = await call('POST', `/group/${path}`, body, of);
	expect([status, data]).toEqual([201, answer]);
	expect(group).toMatchObject(changed);
});

it('a group is left for good', async () => {
	const { call, of } = await made();
	const left = await call('DELETE', '/group/leaveGroup', undefined, of);
	expect([left.status, left.data]).toEqual([200, { ...of, leave: true }]);
	expect((await call('GET', '/group/findGroupInfos', undefined, of)).status).toBe(404);
});

it('invites are shown, sent and taken back', async () => {
	const { sandbox, call, of, group } = await made();
	const { data } = await call('GET', '/group/inviteCode', undefined, of);
	const { inviteCode } = data;
	expect(data).toEqual({ inviteUrl: `https://chat.whatsapp.com/${inviteCode}`, inviteCode });
	const info = (await call('GET', '/group/inviteInfo', undefined, { inviteCode })).data;
	expect(info).toMatchObject({ id: group.id, subject: 'Team' });
	const body = { ...of, description: 'Come', numbers: [rui.padEnd(12, '0')] };
	const invited = await call('POST', '/group/sendInvite', body);
	expect([invited.status, invited.data]).toEqual([200, { send: true, inviteUrl: data.inviteUrl }]);
	const [sent] = sandbox.instance.messages.values();
	expect(sent?.raw.message).toEqual({ conversation: `Come\n\n${data.inviteUrl}` });
	const revoked = await call('POST', '/group/revokeInviteCode', {}, of);
	expect([revoked.status, revoked.data]).toEqual([
		201,
		{ revoked: true, inviteCode: group.inviteCode },
	]);
	expect((await call('GET', '/group/inviteInfo', undefined, { inviteCode })).status).toBe(404);
});

it('a group is joined by its code', async () => {
	const { sandbox, call, of, group } = await made();
	await call('DELETE', '/group/leaveGroup', undefined, of);
	sandbox.instance.invitations.push(group);
	const { inviteCode } = group;
	const { status, data } = await call('GET', '/group/acceptInviteCode', undefined, { inviteCode });
	expect([status, data]).toEqual([200, { accepted: true, groupJid: group.id }]);
	expect((await call('GET', '/group/findGroupInfos', undefined, of)).data.size).toBe(2);
});
