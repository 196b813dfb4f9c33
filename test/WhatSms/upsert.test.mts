import type { IDataObject } from 'n8n-workflow';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsOptions, WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { queryNames } from '../../sandbox/whatsms/query-names.mts';
import { fill, reads, run, writes } from './whatsms.mts';

const NUMBER = '351910000000';
const UPSERT = {
	resource: 'contact',
	operation: 'upsert',
	number: '+351 910 000 000',
	name: 'Ana',
	additionalFields: {},
};
/** Where nothing but our node keeps a second contact from being created. */
const LAX = { sameNumber: 'accepted', unknownParameters: 'ignored' } as const;

let sandbox: WhatSmsSandbox;
afterEach(() => sandbox.stop());

const start = async (options: WhatSmsOptions = {}) => (sandbox = await startWhatSms(options));
const upsert = async (more: IDataObject = {}, items?: IDataObject[]) =>
	await run(sandbox, { ...UPSERT, ...more }, items);
const known = (name = 'João') => sandbox.receive({ number: NUMBER, name, text: 'Olá' }).contact;
const withNumber = () =>
	[...sandbox.state.contacts.values()].filter(({ number }) => number === NUMBER);

test('a number that nobody has becomes a contact', async () => {
	await start();
	fill(sandbox, 3);
	const { items } = await upsert({ additionalFields: { email: 'ana@example.com' } });
	const [contact] = withNumber();
	expect(contact).toMatchObject({ name: 'Ana', email: 'ana@example.com' });
	expect(items).toMatchObject([
		{ json: { id: contact?.id, name: 'Ana', number: NUMBER, created: true } },
	]);
});

test('the contact that has the number is updated, with what the user set', async () => {
	await start();
	const { id } = known();
	const { items } = await upsert({ name: '', additionalFields: { email: 'ana@example.com' } });
	expect(withNumber()).toMatchObject([{ id, name: 'João', email: 'ana@example.com' }]);
	expect(items).toMatchObject([
		{ json: { id, name: 'João', number: NUMBER, email: 'ana@example.com', created: false } },
	]);
	expect(sandbox.ledger.calls.at(-1)?.body).toEqual({ email: 'ana@example.com' });
});

test('nothing to update, nothing is sent', async () => {
	await start();
	const { id } = known();
	const { items } = await upsert({ name: '' });
	expect(items).toMatchObject([{ json: { id, name: 'João', created: false } }]);
	expect(writes(sandbox)).toEqual([]);
});

test('without a name, a new contact is named by its number', async () => {
	await start();
	await upsert({ name: '' });
	expect(withNumber()).toMatchObject([{ name: NUMBER }]);
});

test('a number that contains the other one is another number', async () => {
	await start({ variant: LAX });
	sandbox.receive({ number: `1${NUMBER}`, text: 'Olá' });
	sandbox.receive({ number: '351920000000', name: `Not ${NUMBER}`, text: 'Olá' });
	await upsert();
	expect(sandbox.state.contacts.size).toBe(3);
	expect(withNumber()).toHaveLength(1);
});

test.each([
	['Mexico', '+52 55 1234 5678', '5215512345678'],
	['Mexico, the other way round', '+52 1 55 1234 5678', '525512345678'],
	['Brazil', '+55 75 98825-1234', '557588251234'],
	['Argentina', '+54 11 15 2345-6789', '541123456789'],
	["Côte d'Ivoire", '+225 07 08 12 34 56', '22508123456'],
	['Benin', '+229 97 12 34 56', '2290197123456'],
])('%s: %s updates the contact that has the number as %s', async (_, typed, kept) => {
	await start({ variant: LAX });
	const { id } = sandbox.receive({ number: kept, name: 'João', text: 'Olá' }).contact;
	const { items } = await upsert({ number: typed });
	expect(items).toMatchObject([{ json: { id, name: 'Ana', number: kept, created: false } }]);
	expect(sandbox.state.contacts.size).toBe(1);
});

test('of two contacts of one person, the one with the number as typed', async () => {
	await start({ variant: LAX });
	sandbox.receive({ number: '5215512345678', text: 'Olá' });
	const { id } = sandbox.receive({ number: '525512345678', text: 'Olá' }).contact;
	const { items } = await upsert({ number: '+52 55 1234 5678' });
	expect(items).toMatchObject([{ json: { id, created: false } }]);
});

test('a new contact has the number as typed', async () => {
	await start({ variant: LAX });
	const both = [{ number: '+52 55 1234 5678' }, { number: '+52 1 55 1234 5678' }];
	const { items } = await upsert({ number: '={{ $json.number }}' }, both);
	expect(items.map(({ json }) => json.created)).toEqual([true, false]);
	expect([...sandbox.state.contacts.values()]).toMatchObject([{ number: '525512345678' }]);
});

test('two items, one contact', async () => {
	await start({ variant: LAX });
	const { items } = await upsert({}, [{}, {}, {}]);
	expect(items.map(({ json }) => json.created)).toEqual([true, false, false]);
	expect(withNumber()).toHaveLength(1);
});

test('two executions at once, one contact', async () => {
	await start({ variant: LAX });
	await Promise.all([upsert(), upsert(), upsert()]);
	expect(withNumber()).toHaveLength(1);
});

describe('a gateway that ignores the search', () => {
	const variant = { ...LAX, queryNames: { ...queryNames, search: 'searchParam' } };

	test('is read on, until the contact is found', async () => {
		await start({ variant });
		const { id } = known();
		fill(sandbox, 250);
		const { items } = await upsert();
		expect(items).toMatchObject([{ json: { id, name: 'Ana', created: false } }]);
		expect(reads(sandbox)).toHaveLength(3);
	});

	test('is read to its end, if nobody has the number', async () => {
		await start({ variant });
		fill(sandbox, 250);
		const { items } = await upsert();
		expect(items).toMatchObject([{ json: { created: true } }]);
		expect(reads(sandbox)).toHaveLength(3);
	});

	test('is refused, where it has too many to read', async () => {
		await start({ variant });
		known();
		fill(sandbox, 5_000);
		const { error } = await upsert();
		expect(error?.message).toBe("Couldn't check whether this contact exists in WhatSMS [item 0]");
		expect(error?.description).toContain('Nothing was sent');
		expect(writes(sandbox)).toEqual([]);
		expect(reads(sandbox)).toHaveLength(51);
	});

	test('and the page, too, is refused at the second page', async () => {
		await start({ variant: { ...variant, queryNames: { ...variant.queryNames, page: 'p' } } });
		known();
		fill(sandbox, 250);
		const { error } = await upsert();
		expect(error?.message).toBe("Couldn't check whether this contact exists in WhatSMS [item 0]");
		expect(writes(sandbox)).toEqual([]);
		expect(reads(sandbox)).toHaveLength(2);
	});
});

test('a search that failed creates nothing', async () => {
	await start();
	sandbox.failNext({ kind: 'status', status: 500 });
	const { error } = await upsert();
	expect(error?.message).toContain('is currently unavailable');
	expect(writes(sandbox)).toEqual([]);
});
