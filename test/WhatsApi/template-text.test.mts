import type { IDataObject } from 'n8n-workflow';
import { WhatsApi } from '../../nodes/WhatsApi/WhatsApi.node.ts';
import { variablesIn } from '../../nodes/WhatsApi/template/variables.ts';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { messagesOf, run } from './whatsapi.mts';

test.each<[string, string[]]>([
	['Hi {{1}}, your order {{2}} is ready!', ['1', '2']],
	['Olá {{ 1 }}, encomenda {{2}}', ['1', '2']],
	['Hi {1}, your order {2} is ready!', ['1', '2']],
	['{{2}} aguarda por {{1}}, {{2}}!', ['1', '2']],
	['{{10}} {{9}} {{1}}', ['1', '9', '10']],
	['Hi {{first_name}}, order {{order_id}}', ['first_name', 'order_id']],
	['مرحبا {{name}}، طلبك {{order}} جاهز', ['name', 'order']],
	['Здравствуйте, {имя}! Заказ {{номер}}', ['номер']],
	['{{1}} 様、ご注文 {{2}} の準備ができました', ['1', '2']],
	['*{{1}}*\n_{{2}}_\n~{{3}}~', ['1', '2', '3']],
	['Use {CODE} or {"a": 1}: {{1}}', ['1']],
	['Use {CODE}, {}, {a b}, {{}} and {{a b}}', []],
	['{first_name} {{', ['first_name']],
	['Hello World', []],
	['', []],
])('the variables of %j are %j', (text, names) => {
	expect(variablesIn(text)).toEqual(names);
});

test('n8n is told to ask for each variable once, and for nothing else', async () => {
	const { templateVariables } = new WhatsApi().methods.resourceMapping;
	const context = { getNodeParameter: () => 'Olá {{1}}, {{2}}! {{1}}' };
	const { fields } = await templateVariables.call(context as never);
	expect(fields.map(({ id, displayName, required }) => [id, displayName, required])).toEqual([
		['1', '{{1}}', true],
		['2', '{{2}}', true],
	]);
});

let sandbox: WhatsApiSandbox;
beforeEach(async () => {
	sandbox = await startWhatsApi({ plan: 'pro', step: 5 });
});
afterEach(() => sandbox.stop());

const send = async (templateText: string, value: IDataObject | null, more: IDataObject = {}) =>
	await run(
		sandbox,
		{
			operation: 'sendTemplate',
			to: '351910000000',
			templateName: 'order_ready',
			specifyParameters: 'templateText',
			templateText,
			templateVariables: { mappingMode: 'defineBelow', value, matchingColumns: [], schema: [] },
			...more,
		},
		[{ name: 'Ana', order: 1042 }],
	);
const sent = () => messagesOf(sandbox).map(({ template }) => template?.components);
const text = (value: string, name?: string) => ({
	type: 'text',
	...(name && { parameter_name: name }),
	text: value,
});

test.each<[string, string, IDataObject, IDataObject[]]>([
	[
		'by number',
		'Hi {{1}}, your order {{2}} is ready!',
		{ 1: '={{ $json.name }}', 2: '={{ $json.order }}' },
		[text('Ana'), text('1042')],
	],
	['in single braces', 'Hi {1}, {2}!', { 1: 'Ana', 2: 'x' }, [text('Ana'), text('x')]],
	['in the order of the numbers', '{{2}} {{1}}', { 2: 'b', 1: 'a' }, [text('a'), text('b')]],
	[
		'by name',
		'Hi {{first_name}}, order {{order_id}}',
		{ order_id: '={{ $json.order }}', first_name: ' Ana ' },
		[text('Ana', 'first_name'), text('1042', 'order_id')],
	],
	[
		'without what an older text had',
		'{{1}}, {{2}}',
		{ 1: 'Ana', 2: 'b', 3: 'old' },
		[text('Ana'), text('b')],
	],
])('variables %s', async (_, templateText, value, parameters) => {
	const { error } = await send(templateText, value);
	expect(error).toBeUndefined();
	expect(sent()).toEqual([[{ type: 'body', parameters }]]);
});

test('a text without variables, with a header', async () => {
	const more = { templateName: 'new_collection', headerType: 'image' };
	const headerMediaUrl = 'https://example.com/a.jpg';
	await send('{{1}}', { 1: 'Ana' }, { ...more, headerMediaUrl });
	expect(sent()).toMatchObject([[{ type: 'header' }, { type: 'body' }]]);
	await send('Hello World', null, { templateName: 'hello_world' });
	expect(sent()[1]).toBeUndefined();
});

test.each<[string, string, IDataObject | null, IDataObject, string]>([
	['a variable that is missing', '{{1}} {{2}}', { 1: 'a' }, {}, "'Variables → 2' is empty"],
	['no variables at all', '{{name}}', null, {}, "'Variables → name' is empty"],
	['a blank one', '{{1}}', { 1: ' ' }, {}, "'Variables → 1' is empty"],
	['two lines', '{{1}}', { 1: 'a\nb' }, {}, "'Variables → 1' must be a single line"],
	['an object', '{{1}}', { 1: '={{ $json }}' }, {}, "'Variables' must be a text or a number"],
])('%s is refused before any request', async (_, templateText, value, more, message) => {
	const { error } = await send(templateText, value, more);
	expect(error?.message).toContain(message);
	expect(sandbox.ledger.calls).toEqual([]);
});

test('two lines become one if the option says so', async () => {
	const options = { flattenLineBreaks: true };
	await send('{{1}}, {{2}}', { 1: 'Rua Augusta 24\r\n\t1100 Lisboa', 2: 'a      b' }, { options });
	expect(sent()).toMatchObject([
		[{ parameters: [text('Rua Augusta 24 1100 Lisboa'), text('a b')] }],
	]);
});
