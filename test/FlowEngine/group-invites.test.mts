import { newGroup } from '../../sandbox/flowengine/group.mts';
import { called, group, GROUP, put, sandbox, start } from './groups.mts';

test('the invite link, a new one, and joining by it', async () => {
	await start();
	const [before] = await put('getInviteLink');
	expect(before).toMatchObject({
		groupId: GROUP,
		inviteLink: `https://chat.whatsapp.com/${group.inviteCode}`,
	});
	const [after] = await put('revokeInviteLink');
	expect(after?.inviteLink).toBe(`https://chat.whatsapp.com/${group.inviteCode}`);
	expect(after?.inviteLink).not.toBe(before?.inviteLink);

	const other = newGroup('351930000000@s.whatsapp.net', 'Others', []);
	sandbox.instance.invitations.push(other);
	const [joined] = await put('join', {
		inviteLink: ` https://chat.whatsapp.com/${other.inviteCode}?mode=ac_t `,
	});
	expect(joined).toMatchObject({ groupId: other.id, status: 'joined' });
	const { error } = await called('join', { inviteLink: String(before?.inviteLink) });
	expect(error?.message).toMatch(/^The invite link is no longer valid/);
});

test.each(['https://example.com/F1EX5QZxO181L3TMVP31gY', 'F1EX', GROUP])(
	'%s is no invite link',
	async (inviteLink) => {
		await start();
		const { error } = await called('join', { inviteLink });
		expect(error?.message).toMatch(/^'Invite Link' must be the invitation link.* \[item 0\]$/);
		expect(sandbox.ledger.calls).toEqual([]);
	},
);
