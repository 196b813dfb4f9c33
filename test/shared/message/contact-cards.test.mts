import { readContactCards } from '../../../nodes/shared/message/contact-cards.ts';

const card = (...lines: string[]) => ({
	displayName: 'Rui',
	vcard: ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\n'),
});
const phonesOf = (...lines: string[]) => readContactCards([card(...lines)])?.[0]?.phones;

test.each([
	['waid', ['TEL;type=CELL;waid=351930000000:+351 930 000 000'], ['351930000000']],
	['a grouped line', ['item1.TEL;waid=351930000000:930'], ['351930000000']],
	['no waid', ['TEL;TYPE=WORK:+351 (220) 000-000'], ['351220000000']],
	['no parameter', ['TEL:+351930000000'], ['351930000000']],
	['the same number twice', ['TEL:+351930000000', 'TEL:351 930 000 000'], ['351930000000']],
	['two numbers', ['TEL:1111111', 'TEL:2222222'], ['1111111', '2222222']],
	['a group of its own', ['home.TEL:+351930000000'], ['351930000000']],
	['small letters', ['tel;type=cell:+351930000000'], ['351930000000']],
	['a folded line', ['TEL;type=CELL;wa', ' id=351930000000:+351 930 000 000'], ['351930000000']],
	['a line folded with a tab', ['TEL;TYPE=CELL:+351 93', '\t0 000 000'], ['351930000000']],
	['quotes around waid', ['TEL;waid="351930000000":930 000 000'], ['351930000000']],
	['a link', ['TEL;VALUE=uri;TYPE="voice,home":tel:+351-930-000-000'], ['351930000000']],
	['a link with an extension', ['TEL;VALUE=uri:tel:+1-415-555-2671;ext=102'], ['14155552671']],
	['an extension', ['TEL:+34 911 234 567 ext. 12'], ['34911234567']],
	['an extension in Russian', ['TEL:+7 (495) 123-45-67 доб. 12'], ['74951234567']],
	['an extension in brackets', ['TEL:+49 30 1234567 (102)'], ['49301234567']],
	['two endings', ['TEL:+41 44 123 45 67/68'], ['41441234567']],
	['two numbers in one line', ['TEL:+351 930 000 000 / 930 000 001'], ['351930000000']],
	['an area code before a slash', ['TEL:+43 1/234 56 78'], ['4312345678']],
	['a trunk zero', ['TEL:+44 (0)7911 123456'], ['447911123456']],
	['no country code', ['TEL;TYPE=HOME:(0171) 1234567'], ['01711234567']],
	['Arabic digits', ['TEL:+٩٧١ ٥٠ ١٢٣ ٤٥٦٧'], ['971501234567']],
	['a word in front', ['TEL:Tel. +351 930 000 000'], ['351930000000']],
	[
		'a picture before it',
		[
			'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4A',
			...Array<string>(300).fill(' AAAA'),
			' AA==',
			'TEL:+351930000000',
		],
		['351930000000'],
	],
	[
		'a picture that is not folded',
		['PHOTO;BASE64:/9j/4AAA==', 'TEL;CELL:+351930000000'],
		['351930000000'],
	],
])('%s', (_, lines, phones) => {
	expect(phonesOf(...lines)).toEqual(phones);
});

const nameOf = (displayName: unknown, ...lines: string[]) =>
	readContactCards([{ ...card(...lines), displayName }])?.[0]?.name;

test.each([
	['FN', ['N:Costa;Rui;;;', 'FN:Rui Costa'], 'Rui Costa'],
	['N alone', ['N:Costa;Rui;;;'], 'Rui Costa'],
	['N with a middle name', ['N:Costa;Rui;Manuel;;'], 'Rui Manuel Costa'],
	['N with a given name only', ['N:;Rui;;;'], 'Rui'],
	['an empty FN', ['FN:', 'N:Costa;Rui'], 'Rui Costa'],
	['signs that are escaped', ['FN:Costa\\, Lda\\; Rui'], 'Costa, Lda; Rui'],
	['a break that is escaped', ['FN:Rui\\nCosta'], 'Rui Costa'],
	['a folded name', ['FN:Rui Ma', ' nuel Costa'], 'Rui Manuel Costa'],
	['a grouped name', ['item1.FN:Rui'], 'Rui'],
	['quoted-printable', ['FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jo=C3=A3o'], 'João'],
	['quoted-printable of two lines', ['FN;ENCODING=QUOTED-PRINTABLE:Jo=C3=', '=A3o'], 'João'],
	['quoted-printable of old phones', ['FN;QUOTED-PRINTABLE:Jo=C3=A3o'], 'João'],
	['Japanese', ['FN:山田 太郎'], '山田 太郎'],
	['Arabic', ['N:العلي;سارة;;;'], 'سارة العلي'],
	['a colon in it', ['FN:Rui: work'], 'Rui: work'],
	['an equals sign at its end', ['FN:1+1=', 'TEL:+351930000000'], '1+1='],
])('without a name in the message: %s', (_, lines, name) => {
	expect(nameOf(undefined, ...lines)).toBe(name);
	expect(nameOf('', ...lines)).toBe(name);
	expect(nameOf('As sent', ...lines)).toBe('As sent');
});

test('lines that end as Windows has them', () => {
	const vcard = 'BEGIN:VCARD\r\nFN:Rui\r\n Costa\r\nitem1.TEL:+351\r\n 930000000\r\nEND:VCARD';
	expect(readContactCards([{ vcard }])).toEqual([{ name: 'RuiCosta', phones: ['351930000000'] }]);
});

test.each([
	['no number', ['FN:Rui']],
	['an empty number', ['TEL:']],
	['another field', ['X-TEL:1111111', 'TELEX:1111111']],
])('%s', (_, lines) => {
	expect(readContactCards([card(...lines)])).toEqual([{ name: 'Rui' }]);
});

test.each([[[]], [[null]], [['x']], [[{ displayName: {}, vcard: 5 }]]])('%j is nobody', (cards) => {
	expect(readContactCards(cards)).toBeUndefined();
});
