import { setGlobalState } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';
import { withPlaceholders } from '../../nodes/WhatSms/resources/campaign/placeholders.ts';
import { contactGroups } from '../../sandbox/whatsms/seeds.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { run } from './whatsms.mts';

let sandbox: WhatSmsSandbox;

beforeAll(() => setGlobalState({ defaultTimezone: 'America/New_York' }));
beforeEach(async () => {
	sandbox = await startWhatSms({ campaignStep: 60_000 });
});
afterEach(() => sandbox.stop());

const create = async (more: IDataObject, item: IDataObject = {}) =>
	await run(
		sandbox,
		{
			resource: 'campaign',
			operation: 'create',
			name: 'Sale',
			message: 'Hi {name}!',
			contactGroupId: contactGroups[0].id,
			when: 'later',
			additionalFields: {},
			...more,
		},
		[item],
	);
const scheduled = () => [...sandbox.state.campaigns.values()].map(({ scheduledAt }) => scheduledAt);

/** What n8n's date picker stores, and what its expressions give. */
test.each<[string, string, string]>([
	['picked, in summer', '2999-06-01T09:00:00', '2999-06-01T13:00:00Z'],
	['picked, in winter', '2999-01-15T09:00:00', '2999-01-15T14:00:00Z'],
	['a text in UTC', '={{ $json.utc }}', '2999-06-01T09:00:00Z'],
	['a text with an offset', '={{ $json.offset }}', '2999-06-01T08:00:00Z'],
	['a text without one', '={{ $json.local }}', '2999-06-01T13:00:00Z'],
	['a text in a text', '={{ $json.day }}T{{ $json.hour }}', '2999-06-01T13:00:00Z'],
	['a DateTime', '={{ DateTime.fromISO($json.local) }}', '2999-06-01T13:00:00Z'],
	[
		'a DateTime of another zone',
		'={{ DateTime.fromISO($json.local, { zone: "Asia/Tokyo" }) }}',
		'2999-06-01T00:00:00Z',
	],
	['a DateTime in a text', '={{ $json.local.toDateTime() }} ', '2999-06-01T13:00:00Z'],
	['a Date', '={{ new Date($json.utc) }}', '2999-06-01T09:00:00Z'],
])('%s', async (_, scheduledAt, utc) => {
	const { error } = await create(
		{ scheduledAt },
		{
			utc: '2999-06-01T09:00:00.000Z',
			offset: '2999-06-01T09:00:00+01:00',
			local: '2999-06-01T09:00:00',
			day: '2999-06-01',
			hour: '09:00',
		},
	);
	expect(error).toBeUndefined();
	expect(scheduled()).toEqual([utc]);
});

test('in an hour', async () => {
	await create({ scheduledAt: '={{ $now.plus({ hours: 1 }) }}' });
	const inMinutes = (Date.parse(scheduled()[0] ?? '') - Date.now()) / 60_000;
	expect(inMinutes).toBeGreaterThan(59);
	expect(inMinutes).toBeLessThanOrEqual(60);
});

test('now', async () => {
	const { items } = await create({ when: 'now' });
	expect(scheduled()).toEqual([null]);
	expect(items).toMatchObject([{ json: { name: 'Sale', status: 'pending' } }]);
});

test.each([
	[
		'a minute ago',
		'={{ $now.minus({ minutes: 1 }) }}',
		'must be a date and time in the future',
		'It is an object.',
	],
	[
		'words',
		'tomorrow',
		'must be a date and a time such as 2026-12-24 09:00, with the year first',
		'It is "tomorrow"',
	],
	[
		'another form',
		'24/12/2999 09:00',
		'must be a date and a time such as 2026-12-24 09:00, with the year first',
		'It is "24/12/2999 09:00"',
	],
	['nothing', '={{ $json.missing }}', 'is empty', 'Enter a value'],
])('a set time that is %s is refused', async (_, scheduledAt, message, description) => {
	const { error } = await create({ scheduledAt });
	expect(error?.message).toBe(`'Send At' ${message} [item 0]`);
	expect(error?.description).toContain(description);
	expect(sandbox.ledger.calls).toEqual([]);
});

test.each([
	['Hi {name}!', 'Hi {{name}}!'],
	['Hi {{name}}!', 'Hi {{name}}!'],
	['Hi { Name }, {{ NUMBER }}', 'Hi {{name}}, {{number}}'],
	['{name}{number}', '{{name}}{{number}}'],
	['No placeholder', 'No placeholder'],
	['A smile :-} and {50%} and {}', 'A smile :-} and {50%} and {}'],
])('%j is sent as %j', (typed, sent) => {
	expect(withPlaceholders(typed)).toBe(sent);
});

test.each([
	'{first_name}',
	'{{email}}',
	'{{ $json.name }}',
	'{nome}',
	'{{{name}}}',
	'{name}}',
	'{{50%}}',
])('%s is refused by its name', (placeholder) => {
	expect(() => withPlaceholders(`Hi ${placeholder}!`)).toThrow(
		expect.objectContaining({
			message: "'Message' must have no placeholders but {name} and {number}",
			description: `WhatSMS doesn't replace ${placeholder}. Use {name} or {number}, which become each contact's own.`,
		}),
	);
});
