import type { IDataObject } from 'n8n-workflow';
import { bound, boundPayload, cutText } from '../../../nodes/shared/message/bound-payload.ts';

const nested = (levels: number): IDataObject =>
	Array.from({ length: levels }).reduce<IDataObject>((inside) => ({ inside }), { end: true });

const levelsOf = (value: unknown): number => {
	let levels = 0;
	for (let at = value; typeof at === 'object' && at !== null; levels += 1) {
		at = (at as IDataObject).inside;
	}
	return levels;
};

test('what is small stays as it is, and is a copy', () => {
	const given = { a: [1, 'x', null, { b: true }], c: '' };
	const copy = boundPayload(given);
	expect(copy).toEqual(given);
	expect(copy.a).not.toBe(given.a);
});

test('no deeper than 32', () => {
	expect(levelsOf(boundPayload(nested(31)))).toBe(32);
	expect(levelsOf(boundPayload(nested(100)))).toBe(32);
});

test('no longer than 5,000 entries', () => {
	const copy = boundPayload({ list: Array(6_000).fill(0) });
	expect(copy.list).toHaveLength(5_000);
});

test('no more than 50,000 values in all', () => {
	const { lists } = boundPayload({ lists: Array.from({ length: 20 }, () => Array(5_000).fill(0)) });
	expect((lists as number[][]).flat().length).toBeLessThanOrEqual(50_000);
});

test('no more than a million characters in all', () => {
	const copy = boundPayload({ texts: Array(100).fill('x'.repeat(60_000)) });
	expect((copy.texts as string[]).join('').length).toBeLessThanOrEqual(1_000_000);
});

test('no text longer than 65,536, in values as in names', () => {
	const long = 'x'.repeat(70_000);
	expect(boundPayload({ [long]: long })).toEqual({
		[long.slice(0, 65_536)]: long.slice(0, 65_536),
	});
});

test('no NUL, not even to hide a name that is left out', () => {
	expect(boundPayload({ 'a\0b': 'c\0d', 'api\0key': 'k', '__pro\0to__': { x: 1 } })).toEqual({
		ab: 'cd',
	});
});

test.each(['apikey', 'apiKey', 'destination', 'webhookUrl', 'base64', 'jpegThumbnail', 'mediaKey'])(
	'no %s, however deep',
	(name) => {
		expect(boundPayload({ a: [{ [name]: 'secret', b: 1 }] })).toEqual({ a: [{ b: 1 }] });
	},
);

test('a prototype is not replaced', () => {
	const copy = boundPayload(JSON.parse('{"__proto__":{"admin":true},"a":1}') as IDataObject);
	expect(copy.admin).toBeUndefined();
	expect(Object.keys(copy)).toEqual(['a']);
});

test.each([
	['abc', 2, 'ab'],
	['a👋', 2, 'a'],
	['a👋', 3, 'a👋'],
])('%j cut to %d is %j', (text, length, cut) => {
	expect(cutText(text, length)).toBe(cut);
});

test('what is whole says nothing; what was cut says where', () => {
	expect(bound({ a: ['x', { b: 1 }] }).truncated).toBeUndefined();
	const long = 'x'.repeat(70_000);
	expect(bound({ a: [1, { b: long }], list: Array(6_000).fill(0) }, 'data').truncated).toEqual([
		'data.a.1.b',
		'data.list',
	]);
	expect(bound(nested(40)).truncated).toEqual(['inside.'.repeat(32).slice(0, 200)]);
	expect(bound({ texts: Array(20).fill('x'.repeat(60_000)), more: 'y' }).truncated).toEqual([
		'texts.16',
		'texts.17',
		'texts.18',
		'texts.19',
		'more',
	]);
});

test('what was cut is said in 20 places at most, each short', () => {
	const texts = Object.fromEntries(
		Array.from({ length: 30 }, (_, index) => [`${index}${'k'.repeat(300)}`, 'x'.repeat(66_000)]),
	);
	const { truncated = [] } = bound(texts);
	expect(truncated).toHaveLength(20);
	for (const place of truncated) expect(place).toHaveLength(200);
});
