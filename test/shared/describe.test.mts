import { describe as descriptionOf } from '../../nodes/shared/action/describe.ts';
import { uuid } from '../../nodes/shared/values/formats.ts';
import { operation } from '../../nodes/shared/action/operation.ts';
import type { Resource } from '../../nodes/shared/action/operation.ts';
import type { Field } from '../../nodes/shared/fields/field.ts';
import { path } from '../../nodes/shared/http/path.ts';

const id = {
	displayName: 'ID',
	name: 'id',
	type: 'string',
	default: '',
	format: uuid,
} as const satisfies Field;

const options = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	default: {},
	atLeastOne: true,
	displayOptions: { show: { id: ['x'] } },
	options: [id],
} as const satisfies Field;

const some = (value: string, name: string, fields: readonly Field[]) =>
	operation({
		name,
		value,
		action: `${name} thing`,
		description: '',
		fields,
		request: () => ({ method: 'GET', path: path`/x` }),
		output: () => ({}),
	});

const resources: Resource[] = [
	{
		name: 'Thing',
		value: 'thing',
		description: 'A thing',
		operations: [some('get', 'Get', [id]), some('create', 'Create', [id, options])],
	},
	{ name: 'Other', value: 'other', description: '', operations: [some('get', 'Get', [id])] },
];

test('a field that operations share is drawn once a resource, shown for all of them', () => {
	const drawn = descriptionOf(resources).filter(({ name }) => name === 'id');
	expect(drawn.map(({ displayOptions }) => displayOptions?.show)).toEqual([
		{ resource: ['thing'], operation: ['get', 'create'] },
		{ resource: ['other'], operation: ['get'] },
	]);
});

test('each operation shows its fields in its own order', () => {
	const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ ...id, name }));
	if (!a || !b || !c) throw new Error();
	const thing = {
		name: 'Thing',
		value: 'thing',
		description: '',
		operations: [some('get', 'Get', [a, c]), some('create', 'Create', [b, c])],
	};
	const names = descriptionOf([thing]).map(({ name }) => name);
	const drawn = names.filter((name) => name !== 'toolDescription');
	expect(drawn.slice(2)).toEqual(['a', 'b', 'c']);
});

test('a field keeps the conditions of its own', () => {
	const drawn = descriptionOf(resources).find(
		({ name, displayOptions }) =>
			name === 'options' && displayOptions?.show?.operation?.includes('create'),
	);
	expect(drawn?.displayOptions?.show).toEqual({
		id: ['x'],
		resource: ['thing'],
		operation: ['create'],
	});
});

test('lists are sorted for the eye; the first that was written is the default', () => {
	const [resource, operations] = descriptionOf(resources);
	expect(resource?.options?.map(({ name }) => name)).toEqual(['Other', 'Thing']);
	expect(resource?.default).toBe('thing');
	expect(operations?.options?.map(({ name }) => name)).toEqual(['Create', 'Get']);
	expect(operations?.default).toBe('get');
});

test('options to add are in the order of their labels, whatever order they are written in', () => {
	const [b, a] = ['B', 'A'].map((displayName) => ({ ...id, displayName }));
	if (!a || !b) throw new Error();
	const get = some('get', 'Get', [{ ...options, options: [b, a] }]);
	const thing = { name: 'Thing', value: 'thing', description: '', operations: [get] };
	const drawn = descriptionOf([thing]).find(({ name }) => name === 'options');
	expect(drawn?.options?.map((option) => 'displayName' in option && option.displayName)).toEqual([
		'A',
		'B',
	]);
});

test('n8n gets nothing that only our engine reads, at any depth', () => {
	const text = JSON.stringify(descriptionOf(resources));
	expect(text).not.toContain('format');
	expect(text).not.toContain('atLeastOne');
});

test('n8n runs a node whose field is empty where the credential has a value for it', () => {
	const number = { ...id, required: true, fromCredential: 'numberId' };
	const get = some('get', 'Get', [number, { ...id, name: 'other', required: true }]);
	const thing = { name: 'Thing', value: 'thing', description: '', operations: [get] };
	const required = descriptionOf([thing]).filter((field) => field.required);
	expect(required.map(({ name }) => name)).toEqual(['other']);
});
