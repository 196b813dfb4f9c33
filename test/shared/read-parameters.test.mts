import type { IExecuteFunctions } from 'n8n-workflow';
import { uuid } from '../../nodes/shared/values/formats.ts';
import type { Field, Fields } from '../../nodes/shared/fields/field.ts';
import { readParameters } from '../../nodes/shared/fields/read-parameters.ts';

const field = (name: string, more: Partial<Field>): Field => ({
	displayName: name,
	name: name.toLowerCase(),
	type: 'string',
	default: '',
	...more,
});

/** n8n's context gives what the user entered, or the default. */
const read = (fields: Fields, entered: Record<string, unknown>, setting?: () => string) =>
	readParameters(
		{
			getNodeParameter: (name: string, _: number, fallback: unknown) => entered[name] ?? fallback,
			getTimezone: () => 'Europe/Lisbon',
		} as unknown as IExecuteFunctions,
		fields,
		0,
		setting && { credentialField: setting },
	);

const TYPE = field('Type', {
	type: 'options',
	default: 'text',
	options: [
		{ name: 'Text', value: 'text' },
		{ name: 'Image', value: 'image' },
	],
});
const FILE = field('File', { required: true, displayOptions: { show: { type: ['image'] } } });
const OPTIONS = field('Options', {
	type: 'collection',
	default: {},
	options: [
		field('Quoted', { format: uuid }),
		field('Preview', { type: 'boolean', default: true }),
	],
});
const ROWS = field('Rows', {
	type: 'fixedCollection',
	default: {},
	typeOptions: { multipleValues: true },
	options: [
		{
			displayName: 'Row',
			name: 'row',
			values: [field('Label', { required: true }), field('Count', { type: 'number', default: 1 })],
		},
	],
});

test('each parameter is read once, however many fields depend on it', () => {
	const reads: string[] = [];
	const show = { type: ['image'] };
	const fields = ['To', 'File', 'Name'].map((name) => field(name, { displayOptions: { show } }));
	const entered: Record<string, unknown> = { type: 'image', to: '1', file: 'a', name: 'b' };
	readParameters(
		{
			getNodeParameter: (name: string) => (reads.push(name), entered[name]),
			getTimezone: () => 'Europe/Lisbon',
		} as unknown as IExecuteFunctions,
		[...fields, TYPE],
		0,
	);
	expect(reads.sort()).toEqual(['file', 'name', 'to', 'type']);
});

test('a field that is hidden for a value is neither read nor required', () => {
	const hidden = field('File', { required: true, displayOptions: { hide: { type: ['text'] } } });
	expect(read([TYPE, hidden], {})).toEqual({ type: 'text' });
	expect(() => read([TYPE, hidden], { type: 'image' })).toThrow("'File' is empty");
});

test('of a field that is both shown and hidden for a value, hiding counts', () => {
	const show = { type: ['text', 'image'] };
	const both = field('File', { displayOptions: { show, hide: { type: ['text'] } } });
	expect(read([TYPE, both], { file: 'a' })).toEqual({ type: 'text' });
	expect(read([TYPE, both], { type: 'image', file: 'a' })).toEqual({ type: 'image', file: 'a' });
});

test('inside a collection, hiding goes by the fields beside', () => {
	const hide = { kind: ['text'] };
	const options = field('Options', {
		type: 'collection',
		options: [field('Kind', {}), field('Size', { displayOptions: { hide } })],
	});
	const entered = { options: { kind: 'text', size: '1' } };
	expect(read([options], entered)).toEqual({ options: { kind: 'text' } });
});

test('a field that is not shown is neither read nor required', () => {
	expect(read([TYPE, FILE], {})).toEqual({ type: 'text' });
	expect(() => read([TYPE, FILE], { type: 'image' })).toThrow("'File' is empty");
	expect(read([TYPE, FILE], { type: 'image', file: 'a' })).toEqual({ type: 'image', file: 'a' });
});

test('a field may depend on one that comes after it', () => {
	expect(read([FILE, TYPE], { type: 'text' })).toEqual({ type: 'text' });
	expect(() => read([FILE, TYPE], { type: 'image' })).toThrow("'File' is empty");
});

test('options that the user did not add are absent', () => {
	expect(read([OPTIONS], {})).toEqual({ options: {} });
	expect(read([OPTIONS], { options: { preview: false } })).toEqual({ options: { preview: false } });
});

test('an option inside a collection is named with it', () => {
	expect(() => read([OPTIONS], { options: { quoted: 'x' } })).toThrow(
		"'Options → Quoted' must be an ID",
	);
});

test('rows are read one by one', () => {
	expect(read([ROWS], { rows: { row: [{ label: 'a', count: '2' }, { label: 'b' }] } })).toEqual({
		rows: {
			row: [
				{ label: 'a', count: 2 },
				{ label: 'b', count: 1 },
			],
		},
	});
	expect(() => read([ROWS], { rows: { row: [{ label: '' }] } })).toThrow("'Rows → Label' is empty");
});

const UPDATE: Field = {
	...OPTIONS,
	displayName: 'Update Fields',
	name: 'update',
	atLeastOne: true,
};

test('an update needs a field, and each field that was added needs a value', () => {
	expect(() => read([UPDATE], { update: {} })).toThrow("'Update Fields' is empty");
	expect(() => read([UPDATE], { update: { quoted: '' } })).toThrow(
		"'Update Fields → Quoted' is empty",
	);
	expect(read([UPDATE], { update: { preview: false } })).toEqual({ update: { preview: false } });
});

test.each([null, 'text', 7, []])('%j instead of a collection is an empty one', (entered) => {
	expect(read([OPTIONS], { options: entered })).toEqual({ options: {} });
});

const INSTANCE = field('Instance', { required: true, fromCredential: 'numberId' });

test.each(['', undefined, { __rl: true, mode: 'list', value: '' }])(
	'%j leaves it to the credential',
	(instance) => {
		const given = instance === undefined ? {} : { instance };
		expect(read([INSTANCE], given, () => 'mine')).toEqual({ instance: 'mine' });
		expect(() => read([INSTANCE], given)).toThrow("'Instance' is empty");
	},
);

test('what the user entered comes before what the credential holds', () => {
	expect(read([INSTANCE], { instance: 'other' }, () => 'mine')).toEqual({ instance: 'other' });
});

const PARTS = field('Parts', {
	type: 'fixedCollection',
	default: {},
	typeOptions: { multipleValues: true },
	options: [{ displayName: 'Part', name: 'part', values: [TYPE, FILE] }],
});

test('in a row, a field that does not fit the others of the row is neither read nor required', () => {
	expect(read([PARTS], { parts: { part: [{ type: 'text', file: 'left over' }, {}] } })).toEqual({
		parts: { part: [{ type: 'text' }, { type: 'text' }] },
	});
	expect(() => read([PARTS], { parts: { part: [{ type: 'image' }] } })).toThrow(
		"'Parts → File' is empty",
	);
});
