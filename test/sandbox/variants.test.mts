import { queryNames } from '../../sandbox/whatsms/query-names.mts';
import type { Variant } from '../../sandbox/whatsms/variant.mts';
import { pass, startClock, stopClock } from '../support/clock.mts';
import { clientOf, started, stopAll } from './client.mts';

afterEach(async () => {
	startClock();
	await stopAll();
});

const number = '351910000000';

async function varied(variant: Partial<Variant>) {
	const sandbox = await started({ variant });
	const { ticket, contact } = sandbox.receive({ number, text: 'x' });
	return { sandbox, client: clientOf(sandbox), ticket, contact };
}

it('updates by PATCH', async () => {
	const { client, ticket, contact } = await varied({ updateVerb: 'PATCH' });
	const [onTicket, onContact] = [`/tickets/${ticket.id}`, `/contacts/${contact.id}`];
	expect((await client.patch(onTicket, { status: 'open' })).status).toBe(200);
	expect((await client.patch(onContact, { name: 'Ana' })).status).toBe(200);
	for (const url of [onTicket, onContact]) expect((await client.put(url, {})).status).toBe(405);
});

it('answers a verb that is not there with a page', async () => {
	const { client, ticket } = await varied({ otherVerbs: 'page' });
	const { status, data } = await client.patch(`/tickets/${ticket.id}`, { status: 'open' });
	expect(status).toBe(404);
	expect(data).toMatch(/^<!DOCTYPE html>/);
});

it('has other names, and refuses or ignores those that it does not have', async () => {
	const names = { ...queryNames, search: 'searchParam' };
	const strict = await varied({ queryNames: names });
	expect((await strict.client.get('/contacts?search=nobody')).status).toBe(400);
	const lax = await varied({ queryNames: names, unknownParameters: 'ignored' });
	expect((await lax.client.get('/contacts?search=nobody')).data).toMatchObject({ count: 1 });
	expect((await lax.client.get('/contacts?searchParam=nobody')).data).toMatchObject({ count: 0 });
	expect((await lax.client.get('/contacts?page=0')).status).toBe(400);
});

it('takes a second contact of one number', async () => {
	const { sandbox, client } = await varied({ sameNumber: 'accepted' });
	expect((await client.post('/contacts', { name: 'Ana', number })).status).toBe(201);
	expect(sandbox.state.contacts.size).toBe(2);
});

it('has a sliding window: each call makes room for one, a window later', async () => {
	const options = { limits: { all: 2 }, windowSeconds: 1, variant: { window: 'sliding' } as const };
	stopClock();
	const client = clientOf(await started(options));
	const statusAfter = async (ms: number) => {
		await pass(ms);
		return (await client.get('/contacts')).status;
	};
	expect(await statusAfter(0)).toBe(200);
	expect(await statusAfter(500)).toBe(200);
	const refused = await client.get('/contacts');
	expect([refused.status, refused.headers['retry-after']]).toEqual([429, '1']);
	expect(await statusAfter(500)).toBe(200);
	expect(await statusAfter(0)).toBe(429);
	expect(await statusAfter(500)).toBe(200);
});
