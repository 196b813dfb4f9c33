import known from './known.json' with { type: 'json' };
import { textsBySource } from './texts.mts';
import { allViolations, violationsIn } from './violations.mts';

const texts = textsBySource();
const violations = allViolations(texts);

test('no text uses a word that the glossary replaces, but for those in known.json', () => {
	const listed = new Set(known);
	const added = [...violations].filter(([entry]) => !listed.has(entry));
	expect(added.map(([entry, better]) => `${entry} → better: ${better}`)).toEqual([]);
});

test('known.json only shrinks', () => {
	const mended = known.filter((entry) => !violations.has(entry));
	const remove = (entry: string) => `remove it (npx tsx test/texts/shrink.mts): ${entry}`;
	expect(mended.map(remove)).toEqual([]);
	expect(known).toEqual([...new Set(known)].sort());
});

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
