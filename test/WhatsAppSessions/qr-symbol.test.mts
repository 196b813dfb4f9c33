import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { MASKS, penaltyOf } from '../../nodes/shared/qr/mask.ts';
import { pngOf } from '../../nodes/shared/qr/png.ts';
import { qrSymbol, symbolOf } from '../../nodes/shared/qr/symbol.ts';
import type { QrSymbol } from '../../nodes/shared/qr/symbol.ts';
import { dataCodewords, versionOf } from '../../nodes/shared/qr/version.ts';

const LEVELS = ['L', 'M'] as const;
const VERSIONS = Array.from({ length: 40 }, (_, i) => i + 1);

/** What a phone reads from the picture. */
function scanned(text: string): string | undefined {
	const symbol = qrSymbol(text);
	if (!symbol) return undefined;
	const { data, width, height } = PNG.sync.read(pngOf(symbol));
	return jsqr.default(new Uint8ClampedArray(data), width, height)?.data;
}

/** The same by another encoder. */
function byAnother(bytes: Buffer, version: number, level: 'L' | 'M', mask: number): QrSymbol {
	const { modules } = QRCode.create([{ data: bytes, mode: 'byte' }], {
		version,
		errorCorrectionLevel: level,
		maskPattern: mask as 0,
	});
	return Array.from({ length: modules.size }, (_, row) =>
		Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
	);
}

test.each(VERSIONS)('version %i: each module as another encoder has it', (number) => {
	for (const level of LEVELS) {
		const version = versionOf(number, level);
		const most = dataCodewords(version) - (number < 10 ? 2 : 3);
		for (const [mask, length] of [most, number].entries()) {
			const bytes = Buffer.from(Array.from({ length }, (_, i) => (i * 37 + number) % 256));
			expect(symbolOf(bytes, version, mask)).toEqual(byAnother(bytes, number, level, mask));
		}
	}
});

test.each([0, 1, 2, 3, 4, 5, 6, 7])('mask %i: each module as another encoder has it', (mask) => {
	const bytes = Buffer.from('2@abc,def');
	expect(symbolOf(bytes, versionOf(7, 'M'), mask)).toEqual(byAnother(bytes, 7, 'M', mask));
});

test.each(['2', 'Olá ☕ 👍🏽', `2@${'AbC0+/='.repeat(33)}`, 'x'.repeat(1000)])(
	'a phone reads it: %s',
	(text) => {
		expect(scanned(text)).toBe(text);
	},
);

test('at the end of what the better level holds, the other one is taken; behind its end there is none', () => {
	expect(qrSymbol('x'.repeat(2331))).toHaveLength(177);
	expect(qrSymbol('x'.repeat(2332))).toHaveLength(161);
	expect(qrSymbol('x'.repeat(2953))).toHaveLength(177);
	expect(qrSymbol('x'.repeat(2954))).toBeUndefined();
});

test('of all masks, the one that is easiest to read', () => {
	const bytes = Buffer.from('2@abc,def');
	const chosen = penaltyOf(qrSymbol('2@abc,def') ?? []);
	const penalties = MASKS.map((_, mask) => penaltyOf(symbolOf(bytes, versionOf(1, 'M'), mask)));
	expect(new Set(penalties).size).toBeGreaterThan(4);
	expect(chosen).toBe(Math.min(...penalties));
});

test.each([
	// two lines of five light modules, both ways, their four squares, and nothing dark
	['a light field', Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => false)), 178],
	[
		'a chessboard of four',
		[
			[true, false],
			[false, true],
		],
		0,
	],
])('how hard %s is to read', (_, symbol, penalty) => {
	expect(penaltyOf(symbol)).toBe(penalty);
});
