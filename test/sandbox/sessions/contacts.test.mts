import { codeOf, started, stopAll } from './client.mts';

afterEach(stopAll);

const phone = '351910000000';
const ana = { jid: `${phone}@s.whatsapp.net`, phone, name: 'Ana' };

it.each([
	{ phone, name: 'Ana' },
	{ phoneNumber: phone, fullName: 'Ana' },
])('%j makes a contact, which is then found', async (body) => {
	const { session } = await started();
	expect((await session.get(`/contacts/${phone}`)).status).toBe(404);
	expect(await session.put('/contacts', body)).toMatchObject({ status: 200, data: ana });
	expect((await session.get(`/contacts/${phone}`)).data).toEqual(ana);
	expect((await session.get('/contacts')).data).toEqual([ana]);
});

it('the same number again is the same contact', async () => {
	const { session } = await started();
	await session.put('/contacts', { phone, name: 'A.' });
	await session.put('/contacts', { phone, name: 'Ana' });
	expect((await session.get('/contacts')).data).toEqual([ana]);
});

it('whoever writes is a contact, of that session only', async () => {
	const { sandbox, session } = await started();
	sandbox.receive({ number: phone, name: 'Ana', text: 'Olá' });
	sandbox.receive({ number: phone, name: 'Anna', text: 'Olá' });
	expect((await session.get('/contacts')).data).toEqual([ana]);
	const { key } = sandbox.state.addSession({ name: 'Sales' });
	const headers = { authorization: `Bearer ${key}` };
	expect((await session.get('/contacts', { headers })).data).toEqual([]);
});

it.each([
	['no number', { name: 'Ana' }],
	['no name', { phone }],
	['a number with a plus', { phone: `+${phone}`, name: 'Ana' }],
	['an unknown key', { phone, name: 'Ana', colour: 'red' }],
])('a contact with %s is refused', async (_what, body) => {
	const { session } = await started();
	const answer = await session.put('/contacts', body);
	expect([answer.status, codeOf(answer)]).toEqual([422, 'VALIDATION_ERROR']);
});

it.each(['/contacts/Ana', '/on-whatsapp/Ana'])('%s is refused', async (path) => {
	const { session } = await started();
	expect(await session.get(path)).toMatchObject({ status: 422 });
});

it.each([
	['exists', { exists: true, jid: ana.jid }, { exists: false }],
	['onWhatsApp', { onWhatsApp: true, jid: ana.jid }, { onWhatsApp: false }],
	['list', [{ exists: true, jid: ana.jid }], [{ exists: false }]],
] as const)('on WhatsApp or not, in the variant %s', async (onWhatsApp, yes, no) => {
	const { sandbox, session } = await started({ variant: { onWhatsApp } });
	sandbox.state.notOnWhatsApp.add('351920000000');
	expect((await session.get(`/on-whatsapp/${phone}`)).data).toEqual(yes);
	expect((await session.get('/on-whatsapp/351920000000')).data).toEqual(no);
});

it.each([
	['bare', [ana], ana],
	['data', { data: [ana] }, { data: ana }],
	[
		'named',
		{ success: true, data: { contacts: [ana] } },
		{ success: true, data: { contact: ana } },
	],
] as const)('lists and records in the variant %s', async (answers, many, one) => {
	const { session } = await started({ variant: { answers } });
	expect((await session.put('/contacts', { phone, name: 'Ana' })).data).toEqual(one);
	expect((await session.get('/contacts')).data).toEqual(many);
});
