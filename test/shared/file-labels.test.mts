import fc from 'fast-check';
import { readFileName, readMimeType } from '../../nodes/shared/values/file-labels.ts';

test.each([
	['report.pdf', 'report.pdf'],
	['Relatório de março (2).pdf', 'Relatório de março (2).pdf'],
	['家族👨‍👩‍👧.jpg', '家族👨‍👩‍👧.jpg'],
	['.env', '.env'],
	['../../etc/passwd', 'passwd'],
	['a\n../b', 'b'],
	['..\\..\\boot.ini', 'boot.ini'],
	['C:\\Users\\ana\\a.txt', 'a.txt'],
	['a\r\nContent-Type: text/html', 'html'],
	['in\r\nvoice\t.pdf', 'invoice.pdf'],
	['a\0.png\u2028', 'a.png'],
	['annexe\u202Egpj.exe', 'annexegpj.exe'],
	['\ud83d.png', '.png'],
	[12, '12'],
])('the name %j is %j', (given, name) => {
	expect(readFileName(given)).toBe(name);
});

test.each(['', ' ', '.', '..', '/', 'a/', '../', '\n', '\0', null, {}, undefined])(
	'%j is no name',
	(given) => {
		expect(readFileName(given)).toBeUndefined();
	},
);

test('a long name keeps its ending', () => {
	const name = readFileName(`${'👋'.repeat(60_000)}.pdf`) ?? '';
	expect(name.length).toBeLessThanOrEqual(255);
	expect(name).toMatch(/^👋+\.pdf$/u);
});

test('whatever a stranger calls it, the name has no path and nothing that breaks a line', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
			const name = readFileName(given);
			expect(name ?? 'none').not.toMatch(/[\\/\p{Cc}\p{Cs}\u2028\u2029]|^\.+$/u);
			expect(name === undefined || readFileName(name) === name).toBe(true);
		}),
		{ numRuns: 5_000, seed: 1 },
	);
});

test.each([
	['image/png', 'image/png', 'image/png'],
	['IMAGE/PNG', 'image/png', 'image/png'],
	['audio/ogg; codecs=opus', 'audio/ogg', 'audio/ogg; codecs=opus'],
	['audio/ogg;codecs="opus, x"', 'audio/ogg', 'audio/ogg;codecs="opus, x"'],
	['text/plain;', 'text/plain', 'text/plain'],
	['application/vnd.ms-excel.sheet.binary.macroenabled.12', undefined, undefined],
	['image/svg+xml', 'image/svg+xml', 'image/svg+xml'],
])('the type %j', (given, bare = given, whole = given) => {
	expect(readMimeType(given)).toEqual({ bare, whole });
});

test.each([
	'',
	'png',
	'image/',
	'/png',
	'image/png/x',
	'image/p ng',
	'image/png\r\nx: y',
	'image/png; a',
	'image/png; a="b\nc"',
	'../png',
	`image/${'x'.repeat(200)}`,
	`image/png${'; a=b'.repeat(100)}`,
	null,
	{},
])('%j is no type', (given) => {
	expect(readMimeType(given)).toBeUndefined();
});
