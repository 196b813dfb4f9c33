import type { IDataObject } from 'n8n-workflow';
import { boundRecords, recordsInData } from '../../../nodes/shared/message/bound-records.ts';

const bounded = (payload: unknown) => boundRecords(recordsInData(payload as IDataObject));

const LONG = 'x'.repeat(70_000);
/** It uses up everything that one record may have. */
const HOSTILE = { texts: Array(30).fill(LONG), lists: Array(30).fill(Array(5_000).fill(0)) };

test('each record comes with what is around it, and with no other record', () => {
	expect(bounded({ event: 'e', data: [{ a: 1 }, 'b'] })).toEqual([
		{ raw: { event: 'e', data: { a: 1 } }, record: { a: 1 }, original: { a: 1 } },
		{ raw: { event: 'e', data: 'b' }, record: 'b', original: 'b' },
	]);
	expect(bounded({ event: 'e', data: { a: 1 } })).toEqual([
		{ raw: { event: 'e', data: { a: 1 } }, record: { a: 1 }, original: { a: 1 } },
	]);
});

test('a hostile record takes nothing from those behind it', () => {
	const good = { text: 'Olá', parts: Array(1_000).fill({ a: 'b' }) };
	const [hostile, second] = bounded({ event: 'e', data: [HOSTILE, good] });
	expect(second).toMatchObject({ record: good, truncated: undefined });
	expect(hostile?.truncated).toContain('data.texts.0');
	expect(JSON.stringify(hostile?.record).length).toBeLessThan(1_200_000);
});

test('2,000 ordinary records stay whole', () => {
	const record = { key: { id: 'x' }, parts: Array(50).fill('a') };
	const all = bounded({ event: 'e', data: Array(2_000).fill(record) });
	expect(all).toHaveLength(2_000);
	for (const one of all) expect(one).toMatchObject({ record, truncated: undefined });
});

test('of more than 10,000 the rest is left out, and each says so', () => {
	const all = bounded({ event: 'e', data: Array(10_001).fill(1) });
	expect(all).toHaveLength(10_000);
	expect(all[0]?.truncated).toEqual(['data[10000]']);
	expect(all[9_999]?.truncated).toEqual(['data[10000]']);
});

test('what was cut around the records is said in each', () => {
	const all = bounded({ event: 'e', server: LONG, data: [1, { text: LONG }] });
	expect(all.map(({ truncated }) => truncated)).toEqual([['server'], ['data.text', 'server']]);
});
