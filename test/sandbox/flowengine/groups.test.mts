import { ana, anaJid, callerOf, nobody, pixel, started, stopAll } from './client.mts';

afterEach(stopAll);

const rui = '351930000001';
const ruiJid = `${rui}@s.whatsapp.net`;

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
