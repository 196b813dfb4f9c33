import type { IDataObject } from 'n8n-workflow';
import { newGroup } from '../../sandbox/flowengine/group.mts';
import type { Group } from '../../sandbox/flowengine/group.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineOptions, FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { FILES, filesNode, filesType } from '../support/files.mts';
import { ITEMS, node } from '../support/n8n.mts';
import { credentialsOf, resultOf, runWorkflow } from '../support/run-node.mts';
import { by, credentialOf, run, TYPE } from './flowengine.mts';

let sandbox: FlowEngineSandbox;
let group: Group;
async function start(options: FlowEngineOptions = {}) {
	sandbox = await startFlowEngine(options);
	const { instance } = sandbox;
	group = newGroup(instance.jid, 'Orders', ['351920000000@s.whatsapp.net'], GROUP);
	instance.groups.set(GROUP, group);
}
afterEach(() => sandbox.stop());

const GROUP = '120363025246125486@g.us';
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const parametersOf = (operation: string, parameters: IDataObject) => ({
	resource: 'group',
	operation,
	instance: by('', 'list'),
	groupId: by(GROUP),
	...parameters,
});

const called = async (operation: string, parameters: IDataObject = {}) =>
	await run(sandbox, parametersOf(operation, parameters));

async function put(operation: string, parameters: IDataObject = {}) {
	const { items, error } = await called(operation, parameters);
	expect(error).toBeUndefined();
	return items.map(({ json }) => json);
}

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
	expect(error?.message).toMatch(/^The number is not connected to WhatsApp/);
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
	const changed = async (action: string, participants: string) =>
		await put('updateParticipants', { action, participants });

	test('each person has a result', async () => {
		await start({ notOnWhatsApp: ['351910000009'] });
		const people = '+351 910 000 008, 351910000009, 351920000000';
		expect(await changed('add', people)).toMatchObject([
			{ phone: '351910000008', action: 'add', status: 'done', code: '200' },
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
			{ status: 'refused', reason: 'This person is not in the group' },
		]);
	});

	test.each([GROUP, 'Ana', '351910000008, 12'])('%s: refused before any call', async (people) => {
		await start();
		const { error } = await called('updateParticipants', { action: 'add', participants: people });
		expect(error?.message).toBe("'Participants' is not valid [item 0]");
		expect(sandbox.ledger.calls).toEqual([]);
	});

	test('who is no admin', async () => {
		await start();
		group.participants = [{ id: sandbox.instance.jid, admin: null }];
		const { error } = await called('updateParticipants', {
			action: 'add',
			participants: '351910000008',
		});
		expect(error?.message).toMatch(/^The number may not do this in the group.*forbidden/);
		expect(error?.description).toContain('admins');
	});
});

test('update: everything at once', async () => {
	await start();
	const [updated] = await put('update', {
		updateFields: {
			subject: 'Team',
			description: 'We',
			expiration: 604_800,
			whoWrites: 'announcement',
			whoEdits: 'locked',
		},
	});
	expect(updated).toMatchObject({ groupId: GROUP, status: 'updated', subject: 'Team' });
	expect(group).toMatchObject({
		subject: 'Team',
		desc: 'We',
		ephemeralDuration: 604_800,
		announce: true,
		restrict: true,
	});
	await put('update', {
		updateFields: { expiration: 0, whoWrites: 'not_announcement', whoEdits: 'unlocked' },
	});
	expect(group).toMatchObject({ ephemeralDuration: 0, announce: false, restrict: false });
});

test('update: nothing is refused', async () => {
	await start();
	const { error } = await called('update', { updateFields: {} });
	expect(error?.message).toBe("'Update Fields' is empty [item 0]");
});

describe('update: the picture', () => {
	async function withFile(mimeType: string) {
		const credentials = { flowEngineApi: credentialOf(sandbox) };
		const subject = node('Update', TYPE, {
			parameters: parametersOf('update', { updateFields: { pictureField: 'data' } }) as never,
			credentials: credentialsOf(credentials),
		});
		const start = node('Start', ITEMS, { parameters: { items: [{}] } as never });
		const file = filesNode({ base64: PNG, mimeType, fileName: 'a.png' });
		const types = new Map([[FILES, filesType]]);
		return resultOf(subject, await runWorkflow([start, file, subject], credentials, { types }));
	}

	test('from a file', async () => {
		await start();
		const { error } = await withFile('image/png');
		expect(error).toBeUndefined();
		expect(sandbox.ledger.calls.map(({ body }) => body)).toEqual([{ image: PNG }]);
		expect(group.pictureUrl).not.toBeNull();
	});

	test('a file that is none', async () => {
		await start();
		const { error } = await withFile('application/pdf');
		expect(error?.message).toBe('The file "a.png" is no picture [item 0]');
		expect(sandbox.ledger.calls).toEqual([]);
	});
});

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
	expect(error?.message).toMatch(/^The invitation link is no longer valid/);
});

test.each(['https://example.com/F1EX5QZxO181L3TMVP31gY', 'F1EX', GROUP])(
	'%s is no invite link',
	async (inviteLink) => {
		await start();
		const { error } = await called('join', { inviteLink });
		expect(error?.message).toBe("'Invite Link' is not valid [item 0]");
		expect(sandbox.ledger.calls).toEqual([]);
	},
);

test('leave', async () => {
	await start();
	const [left] = await put('leave');
	expect(left).toMatchObject({ groupId: GROUP, status: 'left' });
	expect(sandbox.instance.groups.has(GROUP)).toBe(false);
	const { error } = await called('leave');
	expect(error?.message).toMatch(/^There is no such group/);
});

test.each(['get', 'getParticipants', 'leave', 'updateParticipants'])(
	'%s: the ID of a person is refused before any call',
	async (operation) => {
		await start();
		const { error } = await called(operation, {
			groupId: by('351910000000@s.whatsapp.net'),
			action: 'add',
			participants: '351910000000',
		});
		expect(error?.message).toBe("'Group' is not valid [item 0]");
		expect(error?.description).toContain('not of a person');
		expect(sandbox.ledger.calls).toEqual([]);
	},
);

test.each(['get', 'getParticipants', 'getInviteLink', 'leave', 'getAll'])(
	'%s: a number that is not connected',
	async (operation) => {
		await start();
		sandbox.instance.connection.logOut();
		const { error } = await called(operation);
		expect(error?.message).toMatch(/^The number is not connected to WhatsApp/);
	},
);

test('an answer that is no group is no success', async () => {
	await start();
	for (const body of [{}, [], 'ok', { id: '351910000000@s.whatsapp.net' }]) {
		sandbox.failNext({ kind: 'status', status: 200, body });
		const { error } = await called('get');
		expect(error?.message).toMatch(/an answer that cannot be read/);
	}
});
