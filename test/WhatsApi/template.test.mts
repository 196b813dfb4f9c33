import type { IDataObject } from 'n8n-workflow';
import { language } from '../../nodes/WhatsApi/formats.ts';
import { templateOf } from '../../nodes/WhatsApi/template/template.ts';
import { templateFields } from '../../nodes/WhatsApi/template/fields.ts';
import { readParameters } from '../../nodes/shared/fields/read-parameters.ts';

/** The template that the node's parameters, as n8n saves them, become. */
function template(parameters: IDataObject): IDataObject {
	const context = {
		getNodeParameter: (name: string, _item: number, fallback: unknown) =>
			parameters[name] ?? fallback,
		getTimezone: () => 'Europe/Lisbon',
	};
	return templateOf(readParameters(context as never, templateFields, 0));
}

test('hello_world without anything else', () => {
	expect(template({})).toStrictEqual({ name: 'hello_world', language: 'en_US' });
});

/** Meta's Cloud API reference, Messages: the objects under "Components", "Parameter", "Button parameter". */
const COMPONENTS: Array<[string, IDataObject, unknown]> = [
	[
		'a text above',
		{ headerType: 'text', headerText: 'Ana' },
		{ type: 'header', parameters: [{ type: 'text', text: 'Ana' }] },
	],
	[
		'a text above, with a name',
		{ headerType: 'text', headerText: 'Ana', headerName: 'first_name' },
		{
			type: 'header',
			parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Ana' }],
		},
	],
	[
		'a picture',
		{ headerType: 'image', headerMediaUrl: 'https://example.com/a.jpg' },
		{
			type: 'header',
			parameters: [{ type: 'image', image: { link: 'https://example.com/a.jpg' } }],
		},
	],
	[
		'a video',
		{ headerType: 'video', headerMediaUrl: 'https://example.com/a.mp4' },
		{
			type: 'header',
			parameters: [{ type: 'video', video: { link: 'https://example.com/a.mp4' } }],
		},
	],
	[
		'a document',
		{ headerType: 'document', headerMediaUrl: 'https://example.com/1', headerFilename: 'a.pdf' },
		{
			type: 'header',
			parameters: [
				{ type: 'document', document: { link: 'https://example.com/1', filename: 'a.pdf' } },
			],
		},
	],
	[
		'a document without a name',
		{ headerType: 'document', headerMediaUrl: 'https://example.com/a.pdf' },
		{
			type: 'header',
			parameters: [{ type: 'document', document: { link: 'https://example.com/a.pdf' } }],
		},
	],
	[
		'a place',
		{
			headerType: 'location',
			latitude: 38.7071,
			longitude: '-9.13549',
			locationName: 'Shop',
			locationAddress: 'Rua Augusta 1',
		},
		{
			type: 'header',
			parameters: [
				{
					type: 'location',
					location: {
						latitude: '38.7071',
						longitude: '-9.13549',
						name: 'Shop',
						address: 'Rua Augusta 1',
					},
				},
			],
		},
	],
	[
		'variables of each kind, in their order',
		{
			bodyParameters: {
				parameter: [
					{ text: 'Ana' },
					{ type: 'text', text: 1042, name: 'order' },
					{ type: 'currency', text: '12.50 €', amount: 12.5, currencyCode: 'eur' },
					{ type: 'dateTime', text: '1 June 2026' },
				],
			},
		},
		{
			type: 'body',
			parameters: [
				{ type: 'text', text: 'Ana' },
				{ type: 'text', parameter_name: 'order', text: '1042' },
				{
					type: 'currency',
					currency: { fallback_value: '12.50 €', code: 'EUR', amount_1000: 12500 },
				},
				{ type: 'date_time', date_time: { fallback_value: '1 June 2026' } },
			],
		},
	],
	[
		'a button with an address',
		{ buttonParameters: { button: [{ position: 1, value: '1042' }] } },
		{
			type: 'button',
			sub_type: 'url',
			index: '0',
			parameters: [{ type: 'text', text: '1042' }],
		},
	],
	[
		'a button to answer with',
		{ buttonParameters: { button: [{ type: 'quick_reply', position: 2, value: 'yes' }] } },
		{
			type: 'button',
			sub_type: 'quick_reply',
			index: '1',
			parameters: [{ type: 'payload', payload: 'yes' }],
		},
	],
	[
		'a button that copies a code',
		{ buttonParameters: { button: [{ type: 'copy_code', value: '25OFF' }] } },
		{
			type: 'button',
			sub_type: 'copy_code',
			index: '0',
			parameters: [{ type: 'coupon_code', coupon_code: '25OFF' }],
		},
	],
];

test.each(COMPONENTS)('%s', (_, parameters, component) => {
	expect(template(parameters)).toStrictEqual({
		name: 'hello_world',
		language: 'en_US',
		components: [component],
	});
});

test('an amount that floating point cannot hold', () => {
	const price = { type: 'currency', text: '0.29 €', amount: 0.29, currencyCode: 'EUR' };
	expect(JSON.stringify(template({ bodyParameters: { parameter: [price] } }))).toContain(
		'"amount_1000":290',
	);
});

test('header, body and buttons stand in this order', () => {
	const parameters = {
		buttonParameters: { button: [{ value: 'a' }, { value: 'b', position: 2 }] },
		bodyParameters: { parameter: [{ text: 'c' }] },
		headerType: 'text',
		headerText: 'd',
	};
	expect(template(parameters).components).toMatchObject([
		{ type: 'header' },
		{ type: 'body' },
		{ type: 'button', index: '0' },
		{ type: 'button', index: '1' },
	]);
});

const LIST = [{ type: 'button', sub_type: 'flow', index: '0' }];

test.each([
	['a list', LIST],
	['a text', JSON.stringify(LIST)],
])('components as JSON: %s', (_, components) => {
	const parameters = { specifyParameters: 'json', components, headerType: 'text' };
	expect(template(parameters)).toStrictEqual({
		name: 'hello_world',
		language: 'en_US',
		components: LIST,
	});
});

test('no components as JSON', () => {
	expect(template({ specifyParameters: 'json', components: '' })).not.toHaveProperty('components');
});

test.each([
	['Language', { language: 'English' }],
	['Template Name', { templateName: '' }],
	['Header Text', { headerType: 'text' }],
	['Header Media URL', { headerType: 'image', headerMediaUrl: 'a.jpg' }],
	['Latitude', { headerType: 'location', latitude: 91 }],
	['Body Variables → Text', { bodyParameters: { parameter: [{ text: '' }] } }],
	[
		'Body Variables → Currency Code',
		{ bodyParameters: { parameter: [{ type: 'currency', text: '1 €', currencyCode: '€' }] } },
	],
	['Button Variables → Value', { buttonParameters: { button: [{}] } }],
	['Button Variables → Position', { buttonParameters: { button: [{ value: 'a', position: 0 }] } }],
	['Components (JSON)', { specifyParameters: 'json', components: '{"type": "body"}' }],
	['Components (JSON)', { specifyParameters: 'json', components: '["body"]' }],
])('%s is refused by its name', (label, parameters) => {
	expect(() => template(parameters)).toThrow(
		expect.objectContaining({
			message: expect.stringMatching(`^'${label.replace(/[()]/g, '.')}' (is empty|must be)`),
		}),
	);
});

test.each([
	['en', 'en'],
	['en_US', 'en_US'],
	['pt-pt', 'pt_PT'],
	[' zh_CN ', 'zh_CN'],
	['FIL', 'fil'],
	['english', undefined],
	['pt_Portugal', undefined],
	['', undefined],
	['e', undefined],
])('the language %j is %j', (typed, code) => {
	expect(language.read(typed)).toBe(code);
});
