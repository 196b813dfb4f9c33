import { carriedProof } from '../../sandbox/carried-proof.mts';
import { Deliveries } from '../../sandbox/deliveries.mts';
import { Receiver } from './receiver.mts';

const receiver = new Receiver();
let deliveries: Deliveries;

beforeEach(async () => {
	const settings = { redeliveryDelays: [10], finalStatuses: [401, 404] };
	deliveries = new Deliveries(carriedProof, settings);
	const url = `${await receiver.listen()}?a=%20b&token=s3cret`;
	deliveries.webhook = { url, headers: { Authorization: 'Bearer s3cret' } };
});
afterEach(async () => {
	await deliveries.stop();
	await receiver.close();
	receiver.received.length = 0;
	receiver.answers.length = 0;
});

it.each([
	['valid', 's3cret', 'Bearer s3cret'],
	['forged', expect.stringMatching(/^s3cre[^t]$/), expect.stringMatching(/^Bearer s3cre[^t]$/)],
	['none', null, undefined],
] as const)('%s: token and headers of the webhook', async (signature, token, header) => {
	deliveries.emit('event', {}, signature);
	await deliveries.settled();
	const [attempt] = deliveries.attempts;
	const { searchParams } = new URL(attempt?.url ?? '');
	expect([searchParams.get('token'), searchParams.get('a')]).toEqual([token, ' b']);
	expect(receiver.received[0]?.headers.authorization).toEqual(header);
	expect(receiver.received[0]?.headers['content-type']).toBe('application/json');
});

it.each([
	[500, 2],
	[401, 1],
	[404, 1],
])('after %d it is tried %d times', async (status, times) => {
	receiver.answers.push(status);
	deliveries.emit('event', {});
	await deliveries.settled();
	expect(receiver.received).toHaveLength(times);
});

it('one webhook alone can be delivered to, if it wants the event', async () => {
	const url = deliveries.webhook?.url ?? '';
	deliveries.deliver({ url, events: ['wanted'] }, 'wanted', {});
	deliveries.deliver({ url, events: ['wanted'] }, 'other', {});
	await deliveries.settled();
	expect(deliveries.attempts.map(({ event }) => event)).toEqual(['wanted']);
});
