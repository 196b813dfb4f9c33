import type { IDataObject } from 'n8n-workflow';
import { startWhatsApi, type WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { calls, messagesOf, run } from './whatsapi.mts';

let sandbox: WhatsApiSandbox;
beforeEach(async () => {
	sandbox = await startWhatsApi({ plan: 'pro', step: 5 });
});
afterEach(() => sandbox.stop());

const SEND = { operation: 'send', to: '351910000000', message: 'Hello' };
const body = (text: string) => ({
	operation: 'sendTemplate',
	to: '351910000000',
	templateName: 'order_ready',
	bodyParameters: { parameter: [{ type: 'text', text }] },
});
const UNDEFINED = '={{ $json.nothing }}';

const REFUSED: Array<[string, IDataObject, string, string]> = [
	['no number', { ...SEND, to: UNDEFINED }, "'To' is empty", 'Enter a value'],
	[
		'several numbers',
		{ ...SEND, to: '351910000000, 351910000001' },
		"'To' must be one phone number with its country code, such as +351 910 000 000, without an extension",
		'It is "351910000000, 351910000001"',
	],
	[
		'no time where there is to be one: it would go out at once',
		{ ...SEND, options: { sendAt: UNDEFINED } },
		"'Options → Send At' is empty",
		'Enter a value',
	],
	[
		'no key where there is to be one: it would go out again',
		{ ...SEND, options: { idempotencyKey: UNDEFINED } },
		"'Options → Idempotency Key' is empty",
		'Enter a value',
	],
	[
		'no country code where there is to be one: it would go to another country',
		{ ...SEND, options: { defaultCountryCode: UNDEFINED } },
		"'Options → Default Country Code' is empty",
		'Enter a value',
	],
	[
		'a template called by its title',
		{ ...body('Ana'), templateName: 'Order Ready' },
		"'Template Name' must be a template name (lowercase letters, digits, and underscores only)",
		'It is "Order Ready"',
	],
	[
		'two lines in a variable',
		body('Rua Augusta 1\nLisboa'),
		"'Body Variables → Text' must be a single line without tabs or more than 4 spaces in a row (a WhatsApp rule)",
		'It is "Rua Augusta 1\nLisboa"',
	],
	[
		'an ID of Meta',
		{ operation: 'get', messageId: { __rl: true, mode: 'id', value: 'wamid.HBg' } },
		"'Message' must be an ID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6",
		'It is "wamid.HBg"',
	],
];

test.each(REFUSED)('%s: refused before any call', async (_, parameters, message, advice) => {
	const { error } = await run(sandbox, parameters);
	expect(error?.message).toBe(`${message} [item 0]`);
	expect(error?.description).toContain(advice);
	expect(calls(sandbox)).toEqual([]);
});

test('a template with spaces around its name and its variables', async () => {
	const { items } = await run(sandbox, {
		...body(' Ana '),
		templateName: ' order_ready ',
	});
	expect(items).toHaveLength(1);
	expect(messagesOf(sandbox)[0]?.template).toMatchObject({
		name: 'order_ready',
		components: [{ parameters: [{ text: 'Ana' }] }],
	});
});

test('the same number twice in a bulk: two messages, two IDs', async () => {
	const { items } = await run(
		sandbox,
		{ operation: 'sendBulk', to: '351910000000', options: { messageIds: true } },
		[{}, {}],
	);
	const ids = messagesOf(sandbox).map(({ id }) => id);
	expect(new Set(items.map(({ json }) => json.messageId))).toEqual(new Set(ids));
	expect(ids).toHaveLength(2);
});
