import {
	isCreated,
	readId,
	readWebhooks,
} from '../../nodes/shared/trigger/registration/registries/rest-webhooks.ts';

const webhook = { id: 'a', url: 'https://n8n.example/', events: ['x'], secret: 's' };

test.each([
	['bare', [webhook]],
	['in webhooks', { webhooks: [webhook], count: 1 }],
	['in data', { data: [webhook] }],
	['in data.webhooks', { data: { webhooks: [webhook] } }],
	['by _id', [{ ...webhook, id: undefined, _id: 'a' }]],
])('a list is read: %s', (_, body) => {
	expect(readWebhooks(body)).toEqual([webhook]);
});

test('an empty list is one', () => {
	expect(readWebhooks([])).toEqual([]);
	expect(readWebhooks({ webhooks: [] })).toEqual([]);
});

test.each([
	undefined,
	null,
	'',
	'<html>',
	'webhooks',
	0,
	{},
	{ webhooks: {} },
	{ url: 'x', id: 1 },
])('%j is no list', (body) => {
	expect(readWebhooks(body)).toBeUndefined();
});

test('what has no id or no URL is passed over', () => {
	const strange = [
		null,
		'x',
		[],
		{},
		{ id: 'a' },
		{ url: 'x' },
		{ id: '', url: 'x' },
		{ id: {}, url: 'x' },
	];
	expect(readWebhooks([...strange, { id: 7, url: 'x' }])).toEqual([{ id: '7', url: 'x' }]);
});

test.each(['', '****', 'whsec_…', 'ab••••', 'whsec_...', 7, null])(
	'%j is no secret that could be used again',
	(secret) => {
		expect(readWebhooks([{ ...webhook, secret }])?.[0]?.secret).toBeUndefined();
	},
);

test.each([null, 'x', {}, [1], ['x', null]])('%j are no events', (events) => {
	expect(readWebhooks([{ ...webhook, events }])?.[0]?.events).toBeUndefined();
});

test.each([
	{ id: 'a' },
	{ _id: 'a' },
	{ webhook: { id: 'a' } },
	{ data: { id: 'a' } },
	{ data: { webhook: { _id: 'a' } } },
])('the id in %j', (body) => {
	expect(readId(body)).toBe('a');
});

test.each([undefined, '', {}, [], { webhook: 'a' }, { id: null }])('no id in %j', (body) => {
	expect(readId(body)).toBeUndefined();
});

test('a web page is no sign that something was added', () => {
	const answer = (status: number, body: unknown) => ({ status, body, headers: {} });
	expect(isCreated(answer(201, { id: 'a' }))).toBe(true);
	expect(isCreated(answer(204, ''))).toBe(true);
	expect(isCreated(answer(200, '<html>'))).toBe(false);
	expect(isCreated(answer(200, null))).toBe(false);
});
