import type { IDataObject } from 'n8n-workflow';
import { readParameters } from '../../nodes/shared/fields/read-parameters.ts';
import { templateFields } from '../../nodes/WhatsApi/template/fields.ts';
import { templateOf } from '../../nodes/WhatsApi/template/template.ts';

function components(parameters: IDataObject, flattens = false): unknown {
	const context = {
		getNodeParameter: (name: string, _item: number, fallback: unknown) =>
			parameters[name] ?? fallback,
		getTimezone: () => 'Europe/Lisbon',
	};
	return templateOf(readParameters(context as never, templateFields, 0), flattens).components;
}

const button = (value: string, more: object = {}) => ({ type: 'url', position: 1, value, ...more });
const buttons = (...all: object[]) => ({ buttonParameters: { button: all } });
const body = (...texts: string[]) => ({
	bodyParameters: { parameter: texts.map((text) => ({ text })) },
});
const json = (...list: object[]) => ({ specifyParameters: 'json', components: list as never });
const jsonBody = (text: unknown) => ({ type: 'body', parameters: [{ type: 'text', text }] });
const jsonButton = (index: unknown, text = 'a') => ({
	type: 'button',
	sub_type: 'url',
	index,
	parameters: [{ type: 'text', text }],
});

test.each<[string, IDataObject, unknown]>([
	['a button with spaces', buttons(button('  1042 \n')), [jsonButton('0', '1042')]],
	['a button in JSON', json(jsonButton(0, ' 1042\n')), [jsonButton(0, '1042')]],
	['a text with spaces', body('\tАнна '), [jsonBody('Анна')]],
	['a text in JSON', json(jsonBody(' 太郎 ')), [jsonBody('太郎')]],
	['a number in JSON', json(jsonBody(1042)), [jsonBody('1042')]],
	[
		'a quick reply',
		buttons(button(' sim ', { type: 'quick_reply' })),
		[
			{
				type: 'button',
				sub_type: 'quick_reply',
				index: '0',
				parameters: [{ type: 'payload', payload: 'sim' }],
			},
		],
	],
	[
		'buttons at two positions',
		buttons(button('a'), button('b', { position: 2 })),
		[jsonButton('0', 'a'), jsonButton('1', 'b')],
	],
	[
		'what the form does not cover',
		json({
			type: 'button',
			sub_type: 'flow',
			index: '0',
			parameters: [{ type: 'action', action: { flow_token: ' x ' } }],
		}),
		[
			{
				type: 'button',
				sub_type: 'flow',
				index: '0',
				parameters: [{ type: 'action', action: { flow_token: ' x ' } }],
			},
		],
	],
	[
		'the cards of a carousel',
		json({
			type: 'carousel',
			cards: [
				{ card_index: 0, components: [jsonBody(' a ')] },
				{ card_index: 1, components: [jsonBody('b')] },
			],
		}),
		[
			{
				type: 'carousel',
				cards: [
					{ card_index: 0, components: [jsonBody('a')] },
					{ card_index: 1, components: [jsonBody('b')] },
				],
			},
		],
	],
	[
		'a header by the ID of a file',
		json({ type: 'header', parameters: [{ type: 'image', image: { id: '1' } }] }),
		[{ type: 'header', parameters: [{ type: 'image', image: { id: '1' } }] }],
	],
])('reads %s', (_, parameters, expected) => {
	expect(components(parameters)).toEqual(expected);
});

test.each<[string, IDataObject, string]>([
	[
		'two buttons at one position',
		buttons(button('a'), button('b')),
		'Two buttons have the position 1',
	],
	[
		'two buttons of two kinds at one position',
		buttons(button('a', { position: 3 }), button('b', { type: 'copy_code', position: 3 })),
		'Two buttons have the position 3',
	],
	['the same in JSON', json(jsonButton('1'), jsonButton(1)), 'Two buttons have the position 2'],
	[
		'buttons without a position',
		json(jsonButton(undefined), jsonButton(undefined)),
		'Two buttons have no position',
	],
	[
		'two bodies',
		json(jsonBody('a'), { ...jsonBody('b'), type: 'BODY' }),
		'The components have "body" twice',
	],
	[
		'a button of two lines',
		buttons(button('a\nb')),
		"'Button Variables → Value' must be a single line",
	],
	['an empty button', buttons(button(' \n ')), "'Button Variables → Value' is empty"],
	[
		'a button of two lines in JSON',
		json(jsonButton(0, 'a\r\nb')),
		"'Components (JSON) → button' must be a single line",
	],
	['an empty text in JSON', json(jsonBody('')), "'Components (JSON) → body' is empty"],
	['no text in JSON', json(jsonBody(null)), "'Components (JSON) → body' is empty"],
	['a tab in JSON', json(jsonBody('ชื่อ\tที่อยู่')), "'Components (JSON) → body' must be a single line"],
	[
		'five spaces in a currency',
		json({
			type: 'body',
			parameters: [
				{
					type: 'currency',
					currency: { fallback_value: '1     €', code: 'EUR', amount_1000: 1000 },
				},
			],
		}),
		"'Components (JSON) → body' must be a single line",
	],
	[
		'two lines in a card',
		json({ type: 'carousel', cards: [{ card_index: 0, components: [jsonBody('a\nb')] }] }),
		"'Components (JSON) → body' must be a single line",
	],
	[
		'a link that is none',
		json({ type: 'header', parameters: [{ type: 'image', image: { link: 'a.jpg' } }] }),
		'The link of the image must be a URL',
	],
	[
		'a header of two lines',
		{ headerType: 'text', headerText: 'a\nb' },
		"'Header Text' must be a single line",
	],
	[
		'a picture that phones do not show',
		{ headerType: 'image', headerMediaUrl: 'https://example.com/a.heic' },
		`The file "a.heic" can't be sent as an image`,
	],
])('refuses %s', (_, parameters, message) => {
	expect(() => components(parameters)).toThrow(message);
});

test.each([
	['a\nb', 'a b'],
	['a\r\n\r\n  b\t\tc', 'a b c'],
	['Rua Augusta 24\u2028Lisboa', 'Rua Augusta 24 Lisboa'],
	['شارع\nالملك', 'شارع الملك'],
	['1.\t苹果\n2.\t梨', '1. 苹果 2. 梨'],
	['a     b', 'a b'],
	[' plain ', 'plain'],
])('%j is flattened to %j', (given, line) => {
	expect(components(body(given), true)).toEqual([jsonBody(line)]);
	expect(components(json(jsonBody(given)), true)).toEqual([jsonBody(line)]);
	expect(components(buttons(button(given)), true)).toEqual([jsonButton('0', line)]);
	expect(() => components(body(' \n\t'), true)).toThrow('is empty');
});

test.each([
	['', "'Header Media URL' is empty"],
	['invoice.pdf', "'Header Media URL' must be a URL"],
	[{ mimeType: 'application/pdf', data: 'filesystem-v2' }, "'Header Media URL' must be a URL"],
])('a header with the file %j says how to send one', (headerMediaUrl, message) => {
	expect(() => components({ headerType: 'document', headerMediaUrl })).toThrow(
		expect.objectContaining({
			message: expect.stringContaining(message),
			description: expect.stringMatching(/can't get a file from n8n, .* direct download link/),
		}),
	);
});
