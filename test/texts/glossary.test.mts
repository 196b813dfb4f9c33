import { textsBySource } from './texts.mts';
import { violationsIn } from './violations.mts';

const texts = textsBySource();

test.each(Object.keys(texts))(
	'no text of the %s uses a word that the glossary replaces',
	(source) => {
		const violations = texts[source]?.flatMap(violationsIn) ?? [];
		const found = violations.map(
			({ wrong, better, sentence }) => `${wrong} → better: ${better}, in: ${sentence}`,
		);
		expect(found).toEqual([]);
	},
);

test.each([
	['descriptions', 'WhatSMS Trigger'],
	['sources', '(HTTP …)'],
	['pages', 'n8n-nodes-whatsapp-gateways'],
	['examples', 'How it works'],
])('the %s are read', (source, text) => {
	expect(texts[source]?.join('\n')).toContain(text);
});

test.each([
	['somebody', 'Starts when somebody calls'],
	['puts its ID out', 'A trigger puts its ID out as chatId'],
	['every call', 'It refuses every call'],
	['an address that', 'An address that the server can open'],
	['does not', 'Sent. It does not say why.'],
	['texts, images and files', 'Send texts, images and files'],
	['…, … and …', 'Returns …, … and …'],
])('wrong: %s', (wrong, text) => {
	expect(violationsIn(text).map((violation) => violation.wrong)).toContain(wrong.toLowerCase());
});

test.each([
	'The request body of everyone',
	'Answers of the poll',
	'An email address such as nathan@example.com',
	'Get the profile picture of a person',
	'Someone calls, or a call ends',
	'Get delivery summary',
	'If it fails, wait and retry',
	'Send texts, images, and files',
	'n8n tests the key and tells you if the server rejects it',
	'The file is over 16 MB',
	'{name} stands for the name',
])('right: %s', (text) => {
	expect(violationsIn(text)).toEqual([]);
});
