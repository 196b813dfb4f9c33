import { readValue } from '../../nodes/shared/fields/read-value.ts';
import { future, uuid, webUrl } from '../../nodes/shared/values/formats.ts';
import type { Field } from '../../nodes/shared/fields/field.ts';

const field = (more: Partial<Field>): Field => ({
	displayName: 'Field',
	name: 'field',
	type: 'string',
	default: '',
	...more,
});

const TEXT = field({});
const NUMBER = field({ type: 'number', typeOptions: { minValue: 1, maxValue: 100 } });
const BOOLEAN = field({ type: 'boolean' });
const CHOICE = field({
	type: 'options',
	options: [
		{ name: 'Open', value: 'open' },
		{ name: 'Closed', value: 'closed' },
	],
});
const CHOICES: Field = { ...CHOICE, type: 'multiOptions' };
const JSON_OBJECT = field({ type: 'json' });
const ID = field({ format: uuid });
const URL_FIELD = field({ format: webUrl });
const TIME = field({ type: 'dateTime' });
const FUTURE = field({ type: 'dateTime', format: future });
const LOCATOR = field({ type: 'resourceLocator', format: uuid });
const SOME_ID = '3fa85f64-5717-4562-b3fc-2c963f66afa6';

/** An expression gives anything: what each kind of field makes of it. */
test.each<[string, Field, unknown, unknown]>([
	['text stays', TEXT, ' a ', ' a '],
	['a phone number as a number becomes text', TEXT, 351910000000, '351910000000'],
	['a missing value is empty text', TEXT, undefined, ''],
	['null is empty text', TEXT, null, ''],
	['a number stays', NUMBER, 50, 50],
	['a number as text', NUMBER, '50', 50],
	['the least', NUMBER, 1, 1],
	['the most', NUMBER, 100, 100],
	['a boolean stays', BOOLEAN, false, false],
	['a boolean as text', BOOLEAN, 'true', true],
	['one of the choices', CHOICE, 'closed', 'closed'],
	['several of the choices', CHOICES, ['closed', 'open'], ['closed', 'open']],
	['an object stays', JSON_OBJECT, { a: 1 }, { a: 1 }],
	['an object as text', JSON_OBJECT, '{"a": 1}', { a: 1 }],
	['no JSON at all is an empty object', JSON_OBJECT, ' ', {}],
	['an ID with spaces around it, as people paste it', ID, ` ${SOME_ID}\n`, SOME_ID],
	['an empty ID is empty', ID, '', ''],
	['a URL', URL_FIELD, 'https://example.com/a.jpg?b=c', 'https://example.com/a.jpg?b=c'],
	[
		'a picked time, in the zone of the workflow',
		TIME,
		'2026-06-01T09:00:00',
		'2026-06-01T08:00:00Z',
	],
	['no time', TIME, undefined, ''],
	['a time to come', FUTURE, '2999-01-01T00:00:00Z', '2999-01-01T00:00:00Z'],
	['a locator in a collection', LOCATOR, { __rl: true, mode: 'id', value: SOME_ID }, SOME_ID],
	['the value of a locator', LOCATOR, SOME_ID, SOME_ID],
])('reads %s', (_, subject, given, expected) => {
	expect(readValue(subject, given, 'Field', 'Europe/Lisbon')).toEqual(expected);
});

test.each<[string, Field, unknown, string, string]>([
	['an object as text', TEXT, {}, 'text', 'an object'],
	['a list as text', TEXT, [1, 2], 'text', 'a list of 2'],
	['words as a number', NUMBER, 'ten', 'a number from 1 up to 100', '"ten"'],
	['nothing as a number', NUMBER, '', 'a number', '""'],
	['no number', NUMBER, Number.NaN, 'a number', '"NaN"'],
	['too little', NUMBER, 0, 'a number from 1', '"0"'],
	['too much', NUMBER, 101, 'a number from 1 up to 100', '"101"'],
	['a word as a boolean', BOOLEAN, 'yes', 'true or false', '"yes"'],
	['an unknown choice', CHOICE, 'opened', 'one of open, closed', '"opened"'],
	[
		'an unknown choice among several',
		CHOICES,
		['open', 'x'],
		'a list of open, closed',
		'a list of 2',
	],
	['one choice where a list is needed', CHOICES, 'open', 'a list of open, closed', '"open"'],
	['broken JSON', JSON_OBJECT, '{"a": 1', 'a JSON object such as', '"{"a": 1"'],
	['a JSON list', JSON_OBJECT, '[1]', 'a JSON object such as', '"[1]"'],
	['a JSON text', JSON_OBJECT, '"a"', 'a JSON object such as', '""a""'],
	['a number as an ID', ID, 17, 'an ID such as', '"17"'],
	['an ID with a path in it', ID, `${SOME_ID}/../x`, 'an ID such as', `"${SOME_ID}/../x"`],
	['a file as a URL', URL_FIELD, 'file:///etc/passwd', 'a URL', '"file:///etc/passwd"'],
	['a script as a URL', URL_FIELD, 'javascript:alert(1)', 'a URL', '"javascript:alert(1)"'],
	['half a URL', URL_FIELD, 'example.com/a.jpg', 'a URL', '"example.com/a.jpg"'],
	['a day after the month', TIME, '2026-02-30', 'a date and a time such as', '"2026-02-30"'],
	[
		'a time that is over',
		FUTURE,
		'2026-01-01T00:00:00',
		'a date and time in the future',
		'"2026-01-01T00:00:00"',
	],
	['no time at all', FUTURE, 'tomorrow', 'a date and a time such as', '"tomorrow"'],
	['another form', FUTURE, '24/12/2999 09:00', 'a date and a time such as', '"24/12/2999 09:00"'],
	['a long text, cut', ID, 'x'.repeat(1000), 'an ID such as', `"${'x'.repeat(60)}…"`],
])('refuses %s', (_, subject, given, expected, shown) => {
	expect(() => readValue(subject, given, 'Field', 'Europe/Lisbon')).toThrow(
		expect.objectContaining({
			message: expect.stringContaining(`'Field' must be ${expected}`) as string,
			description: `It is ${shown}. Change the value, or the expression that returns it.`,
		}),
	);
});

test('half of an emoji is refused by the name of the field, but for a long text', () => {
	const read = (subject: Field) => readValue(subject, 'a\ud83d', 'Ticket ID', 'Europe/Lisbon');
	expect(() => read(TEXT)).toThrow("'Ticket ID' contains half a character");
	expect(() => read(field({ type: 'resourceLocator' }))).toThrow("'Ticket ID' contains half");
	expect(read(field({ typeOptions: { rows: 4 } }))).toBe('a\ud83d');
});
