import mime from 'mime-types';
import { knownMimeType, mimeTypeByName, withEnding } from '../../nodes/shared/values/file-name.ts';
import { ALIASES, ENDINGS } from '../../nodes/shared/values/mime-types.ts';

const rows = Object.entries(ENDINGS).map(([type, endings]) => [type, endings.split(' ')] as const);

/** Transcription services don't know .adts, .mpga, .oga, and .weba; the others are what programs save as. */
const OTHER_ENDINGS = [
	['application/postscript', 'ps'],
	['audio/aac', 'aac'],
	['audio/mpeg', 'mp3'],
	['audio/ogg', 'ogg'],
	['audio/webm', 'webm'],
	['text/vcard', 'vcf'],
	['video/quicktime', 'mov'],
];

test('the table is that of the package mime-types', () => {
	expect(rows.length).toBeGreaterThan(90);
	const wrong = rows.flatMap(([type, endings]) =>
		endings
			.map((ending) => [ending, knownMimeType(mime.lookup(ending) || '')] as const)
			.filter(([ending, found]) => found !== mimeTypeByName(`a.${ending}`))
			.map((pair) => [type, ...pair]),
	);
	expect(wrong).toEqual([]);
});

test('each ending that the package gives a type is listed for that type', () => {
	const missing = rows.filter(([type, endings]) => {
		const usual = mime.extension(type);
		return usual !== false && !endings.includes(usual);
	});
	expect(missing).toEqual([]);
});

test('no ending stands for two types but webm', () => {
	const all = rows.flatMap(([, endings]) => endings);
	expect(all.filter((ending, index) => all.indexOf(ending) !== index)).toEqual(['webm']);
});

test('the usual ending is that of the package, but for some', () => {
	const others = rows
		.map(([type]) => [type, withEnding('', type).slice(1)] as const)
		.filter(([type, ending]) => ending !== mime.extension(type) && mime.extension(type) !== false);
	expect(others).toEqual(OTHER_ENDINGS);
});

test('aliases are no types of the table', () => {
	expect(Object.keys(ALIASES).filter((alias) => alias in ENDINGS)).toEqual([]);
});
