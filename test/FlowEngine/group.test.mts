import { newGroup } from '../../sandbox/flowengine/group.mts';
import { by } from './flowengine.mts';
import { called, group, GROUP, put, sandbox, start } from './groups.mts';

test('get, and get as the server has it', async () => {
	await start();
	const [simple] = await put('get', { simplify: true });
	expect(simple).toEqual({
		groupId: GROUP,
		name: 'Orders',
		ownerId: sandbox.instance.jid,
		participantCount: 2,
		createdAt: new Date(group.creation * 1000).toISOString(),
		onlyAdminsWrite: false,
		onlyAdminsEdit: false,
		isCommunity: false,
	});
	const [raw] = await put('get', { simplify: false });
	expect(raw).toMatchObject({ id: GROUP, subject: 'Orders', participants: expect.any(Array) });
});

test('get many', async () => {
	await start();
	for (let i = 0; i < 60; i++) {
		const other = newGroup(sandbox.instance.jid, `Group ${i}`, []);
		sandbox.instance.groups.set(other.id, other);
	}
	expect(await put('getAll', { limit: 50 })).toHaveLength(50);
	const all = await put('getAll', { returnAll: true });
	expect(all).toHaveLength(61);
	expect(all[0]).toMatchObject({ groupId: GROUP, name: 'Orders' });
});

test('get many: no groups is no error, but only while connected', async () => {
	await start({ pace: { giveUp: 50 } });
	sandbox.instance.groups.clear();
	expect(await put('getAll')).toEqual([]);
	sandbox.instance.groups.set(GROUP, group);
	sandbox.instance.connection.lose();
	const { items, error } = await called('getAll');
	expect(items).toEqual([]);
	expect(error?.message).toMatch(/^The WhatsApp account isn't connected/);
});

test('create, and who is not on WhatsApp is left out', async () => {
	await start({ notOnWhatsApp: ['351910000009'] });
	const [made] = await put('create', {
		subject: 'Team',
		participants: '910 000 008, +351 910 000 009',
		options: { defaultCountryCode: '351', description: 'We', promoteParticipants: true },
	});
	expect(made).toMatchObject({ name: 'Team', description: 'We', participantCount: 2 });
	const kept = sandbox.instance.groups.get(String(made?.groupId));
	expect(kept?.participants).toEqual([
		{ id: sandbox.instance.jid, admin: 'superadmin' },
		{ id: '351910000008@s.whatsapp.net', admin: 'admin' },
	]);
});

test('leave', async () => {
	await start();
	const [left] = await put('leave');
	expect(left).toMatchObject({ groupId: GROUP, status: 'left' });
	expect(sandbox.instance.groups.has(GROUP)).toBe(false);
	const { error } = await called('leave');
	expect(error?.message).toMatch(/^The group wasn't found/);
});

test.each(['get', 'getParticipants', 'leave', 'updateParticipants'])(
	'%s: the ID of a person is refused before any call',
	async (operation) => {
		await start();
		const { error } = await called(operation, {
			groupId: by('351910000000@s.whatsapp.net', 'id'),
			change: 'add',
			participants: '351910000000',
		});
		expect(error?.message).toMatch(
			/^'Group' must be the ID of a group.* not of a person \[item 0\]$/,
		);
		expect(sandbox.ledger.calls).toEqual([]);
	},
);

test.each(['get', 'getParticipants', 'getInviteLink', 'leave', 'getAll'])(
	'%s: a number that is not connected',
	async (operation) => {
		await start();
		sandbox.instance.connection.logOut();
		const { error } = await called(operation);
		expect(error?.message).toMatch(/^The WhatsApp account isn't connected/);
	},
);

test('an answer that is no group is no success', async () => {
	await start();
	for (const body of [{}, [], 'ok', { id: '351910000000@s.whatsapp.net' }]) {
		sandbox.failNext({ kind: 'status', status: 200, body });
		const { error } = await called('get');
		expect(error?.message).toMatch(/an unexpected response/);
	}
});
