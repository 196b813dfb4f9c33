import { Activity } from '../../sandbox/whatsms/activity.mts';
import { contactGroups, whatsapps } from '../../sandbox/whatsms/seeds.mts';
import { clientOf, started, stopAll, unknownId } from './client.mts';
import { until } from './until.mts';

afterEach(stopAll);

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string;
const fields = { name: 'Promoção', message: 'Olá {{name}}!' };

it('create answers 201 with the documented fields', async () => {
	const sandbox = await started();
	const refs = { whatsappId: whatsapps[0].id, contactGroupId: contactGroups[0].id };
	const { status, data } = await clientOf(sandbox).post('/campaigns', {
		...fields,
		...refs,
		scheduledAt: '2999-06-01T09:00:00Z',
	});
	const [campaign] = sandbox.state.campaigns.values();
	expect(status).toBe(201);
	expect(data).toStrictEqual({
		campaign: { id: campaign?.id, name: 'Promoção', status: 'pending', createdAt: time },
	});
	expect(campaign).toMatchObject({ ...fields, ...refs });
});

it('list answers with the documented fields, 20 a page, filtered by status', async () => {
	const sandbox = await started({ limits: { campaigns: 100 }, campaignStep: 60_000 });
	const client = clientOf(sandbox);
	for (let i = 0; i < 21; i++) {
		await client.post('/campaigns', { ...fields, name: `Campaign ${i}` });
	}
	const [first] = sandbox.state.campaigns.values();
	if (!first) throw new Error();
	const { data } = await client.get('/campaigns', { params: { page: 2 } });
	expect(data).toStrictEqual({
		campaigns: [
			{
				id: first.id,
				name: 'Campaign 0',
				status: 'pending',
				scheduledAt: null,
				sentCount: 0,
				failedCount: 0,
				createdAt: time,
			},
		],
		count: 21,
		hasMore: false,
	});
	first.status = 'finished';
	const finished = await client.get('/campaigns', { params: { status: 'finished' } });
	expect(finished.data).toMatchObject({ campaigns: [{ id: first.id }], count: 1 });
	for (const params of [{ status: 'done' }, { limit: 5 }]) {
		expect((await client.get('/campaigns', { params })).status).toBe(400);
	}
});

it('one that is due runs, finishes and says so, with its counts', async () => {
	const sandbox = await started({ campaignStep: 50 });
	const events: unknown[] = [];
	sandbox.deliveries.emit = (event, payload) => events.push([event, payload]);
	sandbox.receive({ number: '351910000000', text: 'x' });
	sandbox.receive({ number: '351910000001', text: 'x' });
	sandbox.state.unreachable.add('351910000001');
	events.length = 0;
	const starts = jest.spyOn(Activity.prototype, 'startCampaign');
	const { data } = await clientOf(sandbox).post('/campaigns', { ...fields, scheduledAt: null });
	expect(data).toMatchObject({ campaign: { status: 'pending' } });
	const [campaign] = sandbox.state.campaigns.values();
	await until(() => campaign?.status === 'finished');
	expect(starts.mock.calls).toEqual([[campaign]]);
	const counts = { sentCount: 1, failedCount: 1 };
	const shown = { id: campaign?.id, name: 'Promoção', status: 'finished', ...counts };
	expect(events).toMatchObject([['campaign.finished', { data: { campaign: shown } }]]);
});

it('one that is set for later waits', async () => {
	const sandbox = await started({ campaignStep: 1 });
	await clientOf(sandbox).post('/campaigns', { ...fields, scheduledAt: '2999-06-01T09:00:00Z' });
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect([...sandbox.state.campaigns.values()]).toMatchObject([{ status: 'pending' }]);
});

it.each([
	['an empty message', { message: '' }],
	['a time that is none', { scheduledAt: 'tomorrow' }],
	['a time without an offset', { scheduledAt: '2999-06-01T09:00:00' }],
	['an unknown WhatsApp', { whatsappId: unknownId }],
	['an unknown group', { contactGroupId: unknownId }],
	['an unknown property', { channel: 'sms' }],
])('create refuses %s', async (_what, more) => {
	const sandbox = await started();
	const { status } = await clientOf(sandbox).post('/campaigns', { ...fields, ...more });
	expect(status).toBe(400);
	expect(sandbox.state.campaigns.size).toBe(0);
});

it('10 a minute are let through; the rest of the API stays open', async () => {
	const client = clientOf(await started());
	for (let i = 0; i < 10; i++) expect((await client.post('/campaigns', fields)).status).toBe(201);
	expect((await client.post('/campaigns', fields)).status).toBe(429);
	expect((await client.get('/campaigns')).status).toBe(200);
});
