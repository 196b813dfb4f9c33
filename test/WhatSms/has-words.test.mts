import { hasWords } from '../../nodes/WhatSms/resources/contact/has-words.ts';

const JOAO = { name: 'João da Silva', number: '351910000000', email: 'joao@exemplo.pt' };

test.each([
	'João',
	'joao',
	'SILVA',
	'silva joao',
	'exemplo.pt',
	'351910',
	'910 000 000',
	'+351 (910) 000-000',
	' silva ',
])('%j is found', (search) => {
	expect(hasWords(JOAO, search)).toBe(true);
});

test.each(['Joana', 'silva ana', '351920', '+2 910', 'exemplo.com'])('%j is not', (search) => {
	expect(hasWords(JOAO, search)).toBe(false);
});

test('a contact without an email, and one without anything', () => {
	expect(hasWords({ ...JOAO, email: null }, 'null')).toBe(false);
	expect(hasWords({}, 'undefined')).toBe(false);
});
