import type { IDataObject } from 'n8n-workflow';
import { readPages, requestPage } from '../../nodes/shared/http/paging.ts';
import { path } from '../../nodes/shared/http/path.ts';
import type { Paging } from '../../nodes/shared/http/paging.ts';

const PAGING: Paging = {
	largestPage: 100,
	query: (page, size) => ({ page, size }),
	hasMore: (body) => (body as { hasMore?: boolean }).hasMore,
};

const all = Array.from({ length: 5000 }, (_, id) => ({ id }));

/** A gateway that holds `records`, and the queries that it got. */
function gateway(records: IDataObject[], more: (query: IDataObject) => object = () => ({})) {
	const queries: IDataObject[] = [];
	const fetch = async (query: IDataObject) => {
		queries.push(query);
		const { page, size } = { ...query, ...more(query) } as unknown as {
			page: number;
			size: number;
		};
		const part = records.slice((page - 1) * size, page * size);
		return { records: part, body: { hasMore: page * size < records.length, ...more(query) } };
	};
	return { queries, fetch };
}

async function read(limit: number, { fetch }: ReturnType<typeof gateway>) {
	const list: IDataObject[] = [];
	for await (const record of readPages(PAGING, limit, fetch)) list.push(record);
	return list;
}

test('5,000 records are 50 calls, each record once', async () => {
	const full = gateway(all);
	expect(await read(Infinity, full)).toEqual(all);
	expect(full.queries).toHaveLength(50);
});

test.each([
	[1, 1, 1],
	[30, 1, 30],
	[100, 1, 100],
	[101, 2, 100],
	[250, 3, 100],
])('a limit of %d is %d calls with pages of %d', async (limit, calls, size) => {
	const full = gateway(all);
	expect(await read(limit, full)).toEqual(all.slice(0, limit));
	expect(full.queries).toHaveLength(calls);
	expect(full.queries.map((query) => query.size)).toEqual(Array(calls).fill(size));
});

test('an empty list is one call', async () => {
	const empty = gateway([]);
	expect(await read(Infinity, empty)).toEqual([]);
	expect(empty.queries).toHaveLength(1);
});

test('a gateway that ignores the size of a page is read in its own pages', async () => {
	const stubborn = gateway(all.slice(0, 90), () => ({ size: 20 }));
	expect(await read(Infinity, stubborn)).toEqual(all.slice(0, 90));
	expect(
		await read(
			30,
			gateway(all.slice(0, 90), () => ({ size: 20 })),
		),
	).toEqual(all.slice(0, 30));
});

test('without hasMore, a page that is not full is the last one', async () => {
	const silent = gateway(all.slice(0, 250), () => ({ hasMore: undefined }));
	expect(await read(Infinity, silent)).toHaveLength(250);
	expect(silent.queries).toHaveLength(3);
});

test('a record that moved to the next page while reading comes out once', async () => {
	const records = all.slice(0, 150);
	const moving = gateway(records, ({ page }) => {
		if (page === 2) records.unshift({ id: -1 });
		return {};
	});
	const ids = (await read(Infinity, moving)).map(({ id }) => id);
	expect(ids).toEqual([...new Set(ids)]);
	expect(ids).toHaveLength(150);
});

test('an ID that a page holds twice comes out once', async () => {
	const twice = gateway([{ id: 1 }, { id: 2 }, { id: 1 }, { id: 3 }]);
	expect(await read(Infinity, twice)).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
});

test('a duplicate does not count for the limit', async () => {
	const twice = gateway([{ id: 1 }, { id: 1 }, { id: 2 }, { id: 3 }]);
	expect(await read(2, twice)).toEqual([{ id: 1 }, { id: 2 }]);
});

test('records without an ID are no duplicates', async () => {
	const same = [{ name: 'Ana' }, { name: 'Ana' }];
	expect(await read(Infinity, gateway(same))).toEqual(same);
});

test.each([
	['the same page again and again', () => ({ page: 1 })],
	['empty pages and the promise of more', () => ({ page: 1000, hasMore: true })],
])('%s: an error, not a loop', async (_, more) => {
	const endless = gateway(all, more);
	await expect(read(Infinity, endless)).rejects.toThrow('The list never ends');
	expect(endless.queries.length).toBeLessThan(3);
});

test('a limit within the page that repeats is no error', async () => {
	expect(
		await read(
			50,
			gateway(all, () => ({ page: 1 })),
		),
	).toHaveLength(50);
});

test('100,000 records: nothing is held but what is given out', async () => {
	let held = 0;
	let most = 0;
	const fetch = async ({ page }: IDataObject) => {
		held += 100;
		most = Math.max(most, held);
		const first = (Number(page) - 1) * 100;
		return {
			records: all.slice(0, 100).map(({ id }) => ({ id: first + id })),
			body: { hasMore: Number(page) < 1000 },
		};
	};
	let count = 0;
	for await (const _ of readPages(PAGING, Infinity, fetch)) {
		count++;
		held--;
	}
	expect(count).toBe(100_000);
	expect(most).toBe(100);
});

test('what a gateway should have filtered is left out, and does not count for the limit', async () => {
	const even = ({ id }: IDataObject) => Number(id) % 2 === 0;
	const siftedFrom = async ({ fetch }: ReturnType<typeof gateway>, limit: number) => {
		const list: IDataObject[] = [];
		for await (const record of readPages(PAGING, limit, fetch, even)) list.push(record);
		return list;
	};
	const careless = gateway(all.slice(0, 90));
	expect(await siftedFrom(careless, 15)).toEqual(all.filter(even).slice(0, 15));
	expect(careless.queries).toEqual([
		{ page: 1, size: 20 },
		{ page: 2, size: 20 },
	]);
	const careful = gateway(all.filter(even));
	expect(await siftedFrom(careful, 30)).toEqual(all.filter(even).slice(0, 30));
	expect(careful.queries).toEqual([{ page: 1, size: 30 }]);
});

test('a page is asked for in the query, or in the body of a POST', () => {
	const list = { path: path`/list`, query: { q: 1 }, body: { where: {} } };
	const page = { page: 2 };
	expect(requestPage({ ...list, method: 'GET' }, page)).toEqual({
		...list,
		method: 'GET',
		query: { q: 1, page: 2 },
	});
	expect(requestPage({ ...list, method: 'POST' }, page)).toEqual({
		...list,
		method: 'POST',
		body: { where: {}, page: 2 },
	});
});

test('10,000 pages are read, and no more', async () => {
	let calls = 0;
	const fetch = async () => {
		const records = [{ id: ++calls }];
		return { records, body: { hasMore: true } };
	};
	const reading = async () => {
		for await (const _ of readPages(PAGING, Infinity, fetch));
	};
	await expect(reading()).rejects.toMatchObject({
		message: 'The list never ends',
		description: expect.stringContaining('Lower the Limit') as string,
	});
	expect(calls).toBe(10_000);
});
