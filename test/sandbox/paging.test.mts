import { clientOf, started, stopAll } from './client.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';

afterEach(stopAll);

type Plural = 'contacts' | 'tickets' | 'messages';

/** A sandbox with this many contacts, as many tickets, and as many messages on the first of them. */
async function filled(many: number): Promise<WhatSmsSandbox> {
	const sandbox = await started({ limits: { all: 10_000 } });
	for (let i = 0; i < many; i++) {
		sandbox.receive({ number: String(351910000000 + i), text: 'first' });
		if (i > 0) sandbox.receive({ number: '351910000000', text: `again ${i}` });
	}
	return sandbox;
}

function urlOf(plural: Plural, { state }: WhatSmsSandbox): string {
	if (plural !== 'messages') return `/${plural}`;
	const [first] = state.tickets.keys();
	return `/tickets/${first}/messages`;
}

async function page(sandbox: WhatSmsSandbox, plural: Plural, params: object) {
	const { status, data } = await clientOf(sandbox).get(urlOf(plural, sandbox), { params });
	const body = data as { count: number; hasMore: boolean } & Record<Plural, { id: string }[]>;
	expect(status).toBe(200);
	expect(Object.keys(body)).toEqual([plural, 'count', 'hasMore']);
	return { ids: body[plural].map(({ id }) => id), count: body.count, hasMore: body.hasMore };
}

const kinds: Plural[] = ['contacts', 'tickets', 'messages'];

it.each(kinds)('%s come in pages of 20 unless told', async (plural) => {
	const sandbox = await filled(45);
	const pages = [];
	for (const number of [undefined, 2, 3, 4]) {
		pages.push(await page(sandbox, plural, { page: number }));
	}
	expect(pages.map(({ ids }) => ids.length)).toEqual([20, 20, 5, 0]);
	expect(pages.map(({ count }) => count)).toEqual([45, 45, 45, 45]);
	expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, true, false, false]);
	const all = [...sandbox.state[plural].keys()];
	const seen = pages.flatMap(({ ids }) => ids);
	expect(new Set(seen).size).toBe(45);
	expect(all).toEqual(expect.arrayContaining(seen));
});

it.each(kinds)('%s: an exactly full last page has no more', async (plural) => {
	const sandbox = await filled(4);
	const second = await page(sandbox, plural, { page: 2, limit: 2 });
	expect([second.ids.length, second.hasMore]).toEqual([2, false]);
});

it.each(kinds)('%s come newest first', async (plural) => {
	const sandbox = await filled(3);
	const wanted = sandbox.state[plural];
	const listed = await page(sandbox, plural, {});
	const [first] = sandbox.state.tickets.keys();
	const known =
		plural === 'messages'
			? [...sandbox.state.messages.values()].filter(({ ticketId }) => ticketId === first)
			: [...wanted.values()];
	expect(listed.ids).toEqual(known.map(({ id }) => id).toReversed());
});

it('100 per page is the most', async () => {
	const sandbox = await filled(101);
	const whole = await page(sandbox, 'tickets', { limit: 100 });
	expect([whole.ids.length, whole.hasMore]).toEqual([100, true]);
	const { status } = await clientOf(sandbox).get('/tickets', { params: { limit: 101 } });
	expect(status).toBe(400);
});

it.each(
	kinds.flatMap((plural) =>
		['page=0', 'page=-1', 'page=x', 'page=', 'page=1.5', 'limit=0', 'limit=x', 'page=1&page=2']
			.concat(['perPage=5', 'pageNumber=1'])
			.map((query) => [plural, query] as const),
	),
)('%s refuse ?%s', async (plural, query) => {
	const sandbox = await filled(1);
	const { status } = await clientOf(sandbox).get(`${urlOf(plural, sandbox)}?${query}`);
	expect(status).toBe(400);
});

it('what a list cannot filter by is refused', async () => {
	const sandbox = await filled(1);
	const client = clientOf(sandbox);
	for (const url of ['/contacts?status=open', '/tickets?search=x']) {
		expect((await client.get(url)).status).toBe(400);
	}
	expect((await client.get(`${urlOf('messages', sandbox)}?status=open`)).status).toBe(400);
});
