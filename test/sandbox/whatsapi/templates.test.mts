import { templateProblem } from '../../../sandbox/whatsapi/template-check.mts';
import { reached, sent, started, stopAll } from './client.mts';

afterEach(stopAll);

const text = (value: unknown) => ({ type: 'text', text: value });
const body = (...parameters: { type: string }[]) => ({ type: 'body', parameters });
const header = (...parameters: { type: string }[]) => ({ type: 'header', parameters });
const button = (sub_type: string, index: string, ...parameters: { type: string }[]) => ({
	type: 'button',
	sub_type,
	index,
	parameters,
});
const image = { type: 'image', image: { link: 'https://example.com/a.png' } };
const document = { type: 'document', document: { link: 'https://example.com/a.pdf' } };
const money = { fallback_value: '€10.00', code: 'EUR', amount_1000: 10_000 };
const currency = { type: 'currency', currency: money };
const date = { type: 'date_time', date_time: { fallback_value: 'May 1' } };
const place = { latitude: '38.7', longitude: '-9.1', name: 'Loja', address: 'Rua 1' };
const location = { type: 'location', location: place };

it.each([
	['hello_world', []],
	['order_ready', [body(text('Sarah'), text('#1042'))]],
	['order_ready', [body(currency, date)]],
	['welcome', [header(text('Ana')), body(text('x'))]],
	['new_collection', [header(image), body(text('x'))]],
	['new_collection', [header({ type: 'image', ...{ image: { id: '7' } } }), body(text('x'))]],
	['invoice', [header(document), body(currency, date)]],
	['store_location', [header(location), body(text('x'))]],
	['track_order', [body(text('x')), button('url', '0', text('1042'))]],
	['appointment_reminder', [body(text('x'), date)]],
	[
		'appointment_reminder',
		[body(text('x'), date), button('quick_reply', '1', { type: 'payload', ...{ payload: 'NO' } })],
	],
	[
		'discount_code',
		[body(text('x')), button('copy_code', '0', { type: 'coupon_code', ...{ coupon_code: 'A1' } })],
	],
])('%s takes %j', (name, components) => {
	expect(templateProblem({ name, language: 'en_US', components })).toBeNull();
});

it.each([
	['unheard_of', [], /132001.*unheard_of.*en_US/],
	['toString', [], /132001/],
	['order_ready', [], /132000.*body.*\(0\).*\(2\)/],
	['order_ready', [body(text('x'))], /132000.*body.*\(1\).*\(2\)/],
	['hello_world', [body(text('x'))], /132000.*\(1\).*\(0\)/],
	['hello_world', [header(image)], /132000.*header/],
	['order_ready', [{ type: 'footer' }, body(text('x'), text('y'))], /100.*footer/],
	['order_ready', [body(text('x'), image)], /132012.*image/],
	['order_ready', [body(text('x'), { type: 'text' })], /131008.*text/],
	['order_ready', [body(text('x'), text(''))], /131009/],
	['order_ready', [body(text('x'), text(7))], /131009/],
	['order_ready', [body(text('x'), text('a\nb'))], /132018/],
	['order_ready', [body(text('x'), text('a     b'))], /132018/],
	[
		'order_ready',
		[body(text('x'), { type: 'currency', ...{ currency: { ...money, amount_1000: 1.5 } } })],
		/131009.*currency/,
	],
	['new_collection', [body(text('x'))], /132012.*expected IMAGE, received UNKNOWN/],
	['new_collection', [header(document), body(text('x'))], /132012.*IMAGE, received DOCUMENT/],
	[
		'new_collection',
		[header({ type: 'image', ...{ image: { link: 'a.png' } } }), body(text('x'))],
		/131009.*image/,
	],
	['welcome', [header(image), body(text('x'))], /132012.*expected TEXT, received IMAGE/],
	['welcome', [body(text('x'))], /132000.*header.*\(0\).*\(1\)/],
	['track_order', [body(text('x'))], /131008.*index 0 of type Url requires a parameter/],
	['track_order', [body(text('x')), button('url', '1', text('1'))], /100.*index 1/],
	['track_order', [body(text('x')), button('quick_reply', '0', text('1'))], /100.*quick_reply/],
	[
		'appointment_reminder',
		[body(text('x'), date), button('phone_number', '2', text('1'))],
		/100.*index 2.*does not support/,
	],
])('%s does not take %j', (name, components, reason) => {
	expect(templateProblem({ name, language: 'en_US', components })).toMatch(reason);
});

it('a language that was not approved does not exist', () => {
	expect(templateProblem({ name: 'hello_world', language: 'pt_PT' })).toMatch(/132001.*pt_PT/);
});

it('what Meta turns down is accepted and fails with the reason', async () => {
	const { client } = await started();
	const id = await sent(client, { template: { name: 'order_ready', language: 'en_US' } });
	expect((await reached(client, id, 'failed')).errorMessage).toMatch(/132000/);
});
