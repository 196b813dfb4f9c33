import {
	groupJid,
	person,
	personWith,
	recipient,
	recipientWith,
} from '../../nodes/shared/whatsapp/id-formats.ts';

const PHONE = '351910000000';
const GROUP = '120363025246125486@g.us';
const OLD_GROUP = '351910000000-1410000000@g.us';

test.each([
	['+351 910 000 000', PHONE],
	[`${PHONE}@s.whatsapp.net`, `${PHONE}@s.whatsapp.net`],
	[`${PHONE}@c.us`, `${PHONE}@s.whatsapp.net`],
	[`${PHONE}:7@s.whatsapp.net`, `${PHONE}@s.whatsapp.net`],
	[`${PHONE}_1:7@s.whatsapp.net`, `${PHONE}@s.whatsapp.net`],
	['198765432109876@lid', '198765432109876@lid'],
	['198765432109876:3@lid', '198765432109876@lid'],
	[` \u202a${GROUP}\u202c\n`, GROUP],
	[OLD_GROUP, OLD_GROUP],
	['120363025246125486', GROUP],
	['1772000000@broadcast', '1772000000@broadcast'],
	['120363144038483540@newsletter', '120363144038483540@newsletter'],
])('to %j is to %s', (typed, to) => {
	expect(recipient.read(typed)).toBe(to);
});

test.each([
	'Ana',
	'ana@example.com',
	'@g.us',
	`${PHONE}@evil.example`,
	'910 000 0000 000 000',
	'12345',
])('nobody is %j', (typed) => {
	expect(recipient.read(typed)).toBeUndefined();
});

test.each([
	[GROUP, GROUP],
	[OLD_GROUP, OLD_GROUP],
	['120363025246125486', GROUP],
	['351910000000-1410000000', OLD_GROUP],
])('the group %j is %s', (typed, id) => {
	expect(groupJid.read(typed)).toBe(id);
});

test.each([
	['a phone number', '+351 910 000 000'],
	['digits', PHONE],
	['a phone number with a dash', '351-910000000'],
	['a long phone number', '123456789012345'],
	['a person', `${PHONE}@s.whatsapp.net`],
	['a hidden person', '198765432109876@lid'],
	['a newsletter', '120363144038483540@newsletter'],
	['a name', 'Friends'],
])('%s is no group', (_, typed) => {
	expect(groupJid.read(typed)).toBeUndefined();
	expect(groupJid.expects).toMatch(/group.*not of a person/);
});

test.each([
	['+351 910 000 000', PHONE],
	[`${PHONE}:7@c.us`, `${PHONE}@s.whatsapp.net`],
	['198765432109876@lid', '198765432109876@lid'],
])('the person %j is %s', (typed, id) => {
	expect(person.read(typed)).toBe(id);
});

test.each([GROUP, OLD_GROUP, '120363025246125486', '351910000000-1410000000', 'status@broadcast'])(
	'%j is no person',
	(typed) => {
		expect(person.read(typed)).toBeUndefined();
		expect(person.expects).toMatch(/person.*not a group/);
	},
);

test('numbers without a country code are of the default one, IDs are what they are', () => {
	for (const format of [recipientWith('351'), personWith('351')]) {
		expect(format.read('910 000 000')).toBe(PHONE);
		expect(format.read(`${PHONE}@c.us`)).toBe(`${PHONE}@s.whatsapp.net`);
	}
});
