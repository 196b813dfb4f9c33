import { recipient } from '../../nodes/shared/whatsapp/id-formats.ts';
import { phone, phoneWith } from '../../nodes/shared/whatsapp/phone.ts';

const PHONE = '351910000000';

test.each([
	'whatsapp:+351910000000',
	'WhatsApp: +351 910 000 000',
	'tel:+351-910-000-000',
	'tel://+351910000000',
	'sms:+351910000000',
	'https://wa.me/351910000000',
	'https://wa.me/+351910000000',
	'https://wa.me/00351910000000/',
	'http://www.wa.me/351910000000?text=Ol%C3%A1',
	'wa.me/351910000000',
	'HTTPS://WA.ME/351910000000',
	'https://wa.me/%2B351%20910%20000%20000',
	'https://api.whatsapp.com/send?phone=351910000000&text=Hi',
	'https://api.whatsapp.com/send/?text=Hi&phone=%2B351910000000',
	'https://web.whatsapp.com/send?phone=+351910000000',
	'api.whatsapp.com/send?phone=351910000000',
	'whatsapp://send?phone=351910000000&text=Hi',
	'https://wa.me/٣٥١٩١٠٠٠٠٠٠٠',
])('%s is a phone number', (typed) => {
	expect(phone.read(typed)).toBe(PHONE);
	expect(recipient.read(typed)).toBe(PHONE);
});

test.each([
	'https://wa.me/',
	'https://wa.me/message/ABCDEF1234567',
	'https://wa.me/qr/ABCDEF1234567',
	'https://chat.whatsapp.com/AbCdEf1234567890',
	'https://whatsapp.com/channel/0029Va1234567',
	'https://example.com/351910000000',
	'https://wa.me.example.com/351910000000',
	'https://example.com/?phone=351910000000',
	'https://wa.me/351910000000,351920000000',
	'https://wa.me/%E0%A4%A',
	'mailto:351910000000@example.com',
	'https://',
])('%s is none', (typed) => {
	expect(phone.read(typed)).toBeUndefined();
	expect(recipient.read(typed)).toBeUndefined();
});

test('without a plus, tel: is of the default country, and a chat link is whole', () => {
	expect(phoneWith('351').read('tel:910000000')).toBe(PHONE);
	expect(phoneWith('44').read('https://wa.me/351910000000')).toBe(PHONE);
	expect(phone.read('tel:910000230')).toBeUndefined();
});
