import type { IExecuteFunctions } from 'n8n-workflow';
import { uuid } from '../../nodes/shared/formats.ts';
import type { Field, Fields } from '../../nodes/shared/operation.ts';
import { readParameters } from '../../nodes/shared/parameters.ts';

const field = (name: string, more: Partial<Field>): Field => ({
	displayName: name,
	name: name.toLowerCase(),
	type: 'string',
	default: '',
	...more,
});

/** n8n's context gives what the user entered, or the default. */
const read = (fields: Fields, entered: Record<string, unknown>) =>
	readParameters(
		{
			getNodeParameter: (name: string, _: number, fallback: unknown) => entered[name] ?? fallback,
			getTimezone: () => 'Europe/Lisbon',
		} as unknown as IExecuteFunctions,
		fields,
		0,
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

test('a field that is not shown is neither read nor required', () => {
	expect(read([TYPE, FILE], {})).toEqual({ type: 'text' });
	expect(() => read([TYPE, FILE], { type: 'image' })).toThrow("'File' is empty");
	expect(read([TYPE, FILE], { type: 'image', file: 'a' })).toEqual({ type: 'image', file: 'a' });
});

test('options that the user did not add are absent', () => {
	expect(read([OPTIONS], {})).toEqual({ options: {} });
	expect(read([OPTIONS], { options: { preview: false } })).toEqual({ options: { preview: false } });
});

test('an option inside a collection is named with it', () => {
	expect(() => read([OPTIONS], { options: { quoted: 'x' } })).toThrow(
		"'Options → Quoted' is not valid",
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

const UPDATE: Field = { ...OPTIONS, displayName: 'Update Fields', name: 'update', filled: true };

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
