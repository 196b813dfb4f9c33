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
])('%s', (_, lines, phones) => {
	expect(phonesOf(...lines)).toEqual(phones);
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
