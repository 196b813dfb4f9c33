import { codeOf, started, stopAll } from './client.mts';

afterEach(stopAll);

const us = '351210000000@s.whatsapp.net';
const ana = '351910000000@s.whatsapp.net';
const rui = '351930000000@s.whatsapp.net';

async function inTeam(options?: Parameters<typeof started>[0]) {
	const all = await started(options);
	const [team] = all.sandbox.state.sessions.get(all.sandbox.sessionId)?.groups.values() ?? [];
	if (team === undefined) throw new Error('No group');
	return { ...all, team, path: `/groups/${encodeURIComponent(team.id)}` };
}

it.each([{ name: 'Sale' }, { subject: 'Sale' }])('%j makes a group', async (title) => {
	const { session } = await started();
	const { status, data } = await session.post('/groups', { ...title, participants: [ana] });
	expect(status).toBe(201);
	expect(data).toMatchObject({
		id: expect.stringMatching(/^\d+@g\.us$/),
		subject: 'Sale',
		owner: us,
		participants: [
			{ id: us, admin: 'superadmin' },
			{ id: ana, admin: null },
		],
	});
	expect((await session.get('/groups')).data).toHaveLength(2);
	expect((await session.get(`/groups/${data.id}`)).data).toEqual(data);
});

it('people are added, once, and removed', async () => {
	const { sandbox, session, path } = await inTeam();
	sandbox.state.notOnWhatsApp.add('351940000000');
	const people = async () =>
		(await session.get(`${path}/participants`)).data.map(({ id }: { id: string }) => id);
	const add = async (...participants: string[]) =>
		(await session.post(`${path}/participants/add`, { participants })).data;
	expect(await add('351930000000', ana, '351940000000')).toEqual([
		{ jid: rui, status: '200' },
		{ jid: ana, status: '409' },
		{ jid: '351940000000@s.whatsapp.net', status: '404' },
	]);
	expect(await people()).toEqual([us, ana, '351920000000@s.whatsapp.net', rui]);
	const participants = [rui, '351940000000'];
	expect((await session.post(`${path}/participants/remove`, { participants })).data).toEqual([
		{ jid: rui, status: '200' },
		{ jid: '351940000000@s.whatsapp.net', status: '404' },
	]);
	expect(await people()).toEqual([us, ana, '351920000000@s.whatsapp.net']);
});

it.each([
	['bare', 204, ''],
	['data', 200, { data: null }],
	['named', 200, { success: true }],
] as const)('a group that was left is gone; variant %s', async (answers, status, data) => {
	const { session, path } = await inTeam({ variant: { answers } });
	expect(await session.post(`${path}/leave`)).toMatchObject({ status, data });
	const gone = await session.post(`${path}/leave`);
	expect([gone.status, codeOf(gone)]).toEqual([404, 'NOT_FOUND']);
});

it.each([
	['/groups', { participants: [ana] }],
	['/groups', { name: 'Sale' }],
	['/groups', { name: 'Sale', participants: [] }],
	['/groups', { name: 'Sale', participants: ['Ana'] }],
	['/groups/120363000000000001@g.us/participants/add', {}],
	['/groups/120363000000000001@g.us/participants/remove', { participants: [7] }],
	['/groups/351910000000/leave', {}],
])('%s refuses %j', async (path, body) => {
	const { session } = await started();
	const answer = await session.post(path, body);
	expect([answer.status, codeOf(answer)]).toEqual([422, 'VALIDATION_ERROR']);
});
