import { called, group, GROUP, put, sandbox, start } from './groups.mts';

test('participants, by their role', async () => {
	await start();
	group.participants.push(
		{ id: '262141234567890@lid', phoneNumber: '351930000000@s.whatsapp.net', admin: 'admin' },
		{ id: '262141234567891@lid', admin: null },
	);
	sandbox.receive({ from: '351920000000', name: 'Ana', text: 'Olá' });
	const people = await put('getParticipants', { returnAll: true });
	const own = sandbox.instance.jid;
	expect(people).toEqual([
		{ groupId: GROUP, participantId: own, phone: own.split('@', 1)[0], role: 'owner' },
		{
			groupId: GROUP,
			participantId: '351920000000@s.whatsapp.net',
			phone: '351920000000',
			name: 'Ana',
			role: 'member',
		},
		{
			groupId: GROUP,
			participantId: '351930000000@s.whatsapp.net',
			phone: '351930000000',
			role: 'admin',
		},
		{ groupId: GROUP, participantId: '262141234567891@lid', role: 'member' },
	]);
	expect(await put('getParticipants', { limit: 1 })).toHaveLength(1);
});

describe('update participants', () => {
	const changed = async (change: string, participants: string) =>
		await put('updateParticipants', { change, participants });

	test('each person has a result', async () => {
		await start({ notOnWhatsApp: ['351910000009'] });
		const people = '+351 910 000 008, 351910000009, 351920000000';
		expect(await changed('add', people)).toMatchObject([
			{ phone: '351910000008', change: 'add', status: 'done', code: '200' },
			{ phone: '351910000009', status: 'refused', code: '404', reason: 'Not on WhatsApp' },
			{ phone: '351920000000', status: 'refused', code: '409' },
		]);
		expect(group.participants).toHaveLength(3);
	});

	test('admin, no longer admin, out', async () => {
		await start();
		const ana = () => group.participants.find(({ id }) => id.startsWith('351920000000'));
		await changed('promote', '351920000000');
		expect(ana()?.admin).toBe('admin');
		await changed('demote', '351920000000');
		expect(ana()?.admin).toBeNull();
		await changed('remove', '351920000000');
		expect(ana()).toBeUndefined();
		expect(await changed('remove', '351920000000')).toMatchObject([
			{ status: 'refused', reason: "This person isn't in the group" },
		]);
	});

	test.each([GROUP, 'Ana', '351910000008, 12'])('%s: refused before any call', async (people) => {
		await start();
		const { error } = await called('updateParticipants', { change: 'add', participants: people });
		expect(error?.message).toMatch(/^'Participants' must be .* \[item 0\]$/);
		expect(sandbox.ledger.calls).toEqual([]);
	});

	test('who is no admin', async () => {
		await start();
		group.participants = [{ id: sandbox.instance.jid, admin: null }];
		const { error } = await called('updateParticipants', {
			change: 'add',
			participants: '351910000008',
		});
		expect(error?.message).toMatch(
			/^Your account isn't allowed to do this in the group.*forbidden/,
		);
		expect(error?.description).toContain('group admin');
	});
});
