import { readAddress, samePerson } from '../../../nodes/shared/whatsapp/address.ts';

test.each([
	['351910000000@s.whatsapp.net', '351910000000@s.whatsapp.net', 'person', '351910000000'],
	['351910000000@c.us', '351910000000@s.whatsapp.net', 'person', '351910000000'],
	['351910000000@hosted', '351910000000@s.whatsapp.net', 'person', '351910000000'],
	['351910000000:7@s.whatsapp.net', '351910000000@s.whatsapp.net', 'person', '351910000000'],
	['351910000000_1:12@s.whatsapp.net', '351910000000@s.whatsapp.net', 'person', '351910000000'],
	['351910000000', '351910000000@s.whatsapp.net', 'person', '351910000000'],
	['198765432109876@lid', '198765432109876@lid', 'person', undefined],
	['198765432109876:3@hosted.lid', '198765432109876@lid', 'person', undefined],
	['120363025246125486@g.us', '120363025246125486@g.us', 'group', undefined],
	['351910000000-1410000000@g.us', '351910000000-1410000000@g.us', 'group', undefined],
	['1772000000@broadcast', '1772000000@broadcast', 'broadcast', undefined],
	['status@broadcast', 'status@broadcast', 'broadcast', undefined],
	['120363144038483540@newsletter', '120363144038483540@newsletter', 'newsletter', undefined],
])('%s is %s', (given, id, kind, phone) => {
	expect(readAddress(given)).toEqual({ id, kind, phone });
});

test.each([
	'',
	'@s.whatsapp.net',
	'\0',
	'ana@s.whatsapp.net',
	'1@evil.example',
	'1@constructor',
	'351910000000@s.whatsapp.net\n',
	'1'.repeat(31),
	null,
	{ id: '351910000000@s.whatsapp.net' },
	['351910000000@s.whatsapp.net'],
])('%j is no address', (given) => {
	expect(readAddress(given)).toBeUndefined();
});

test('a person is known by phone number, wherever it stands', () => {
	const ids = ['198765432109876@lid', undefined, '351910000000:2@s.whatsapp.net'];
	expect(samePerson(ids)?.id).toBe('351910000000@s.whatsapp.net');
	expect(samePerson([...ids].reverse())?.id).toBe('351910000000@s.whatsapp.net');
});

test('bare digits are what their neighbours say they are', () => {
	expect(samePerson(['198765432109876'], 'lid')?.id).toBe('198765432109876@lid');
});

test('a group is no person', () => {
	expect(samePerson(['120363025246125486@g.us'])).toBeUndefined();
});
