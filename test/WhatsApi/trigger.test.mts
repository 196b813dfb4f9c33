import { started, stopAll } from '../contract/registering.mts';
import { whatsApi } from '../contract/registering-gateways.mts';

afterEach(stopAll);

const AT = '2026-03-28T10:00:04Z';

/** Statuses of a message, an event that is not documented, and what of them has started the workflow. */
async function startedBy(parameters: object) {
	const { sandbox, trigger } = await started(whatsApi, { parameters: { ...parameters } });
	await trigger.publish();
	for (const status of ['sent', 'delivered', 'read', 'failed', 'deleted']) {
		sandbox.emit('message.status_updated', { messageId: 'm', status });
	}
	sandbox.emit('message.received', { text: 'Olá', status: 'new' });
	await sandbox.deliveries.settled();
	return trigger.executions.flat().map(({ json }) => json.status);
}

test.each([
	['what becomes of a message, if nothing else is chosen', {}, ['delivered', 'failed', 'read']],
	['what is chosen', { statuses: ['sent', 'read'] }, ['read', 'sent']],
	['nothing, if none is', { statuses: [] }, []],
	[
		'undocumented events, too',
		{ statuses: ['sent'], options: { otherEvents: true } },
		['new', 'sent'],
	],
])('it takes %s', async (_, parameters, expected) => {
	expect((await startedBy(parameters)).sort()).toEqual(expected);
});

test.each(['data', 'success', 'empty'] as const)(
	'it registers whatever the answer: %s',
	async (acknowledgement) => {
		const variant = { acknowledgement, success: 'always' } as const;
		const { sandbox, trigger } = await started({
			...whatsApi,
			start: async (places) => await whatsApi.start(places, variant),
		});
		await trigger.publish();
		expect(sandbox.webhook?.url).toMatch(/\/webhook\/[^?]+\?token=[0-9a-f]{64}$/);
		await trigger.unpublish();
		expect(sandbox.webhook).toBeNull();
	},
);

test('a token of any characters is written so that it comes back as it is', async () => {
	const { sandbox, trigger } = await started(whatsApi, { secret: 'a+b %2F&c=ü?#' });
	await trigger.publish();
	await sandbox.raise();
	expect(trigger.executions).toHaveLength(1);
});

test.each([
	'https://shop.example/hooks?b=%20c&token=x+y%2f&a',
	'https://shop.example/hooks?token=abc#d',
	'https://user:word@shop.example',
])('%s is put back letter by letter', async (url) => {
	const parameters = { options: { replaceExisting: true } };
	const { sandbox, trigger } = await started(whatsApi, { parameters });
	sandbox.webhook = { url };
	await trigger.publish();
	await trigger.unpublish();
	expect(sandbox.webhook).toEqual({ url });
});

test('an account that does not say what is there is left as it is', async () => {
	const { sandbox, trigger } = await started(whatsApi);
	const body = { data: { plan: 'free' } };
	sandbox.failNext({ kind: 'status', status: 200, body }, { method: 'GET' });
	await expect(trigger.publish()).rejects.toThrow('an unexpected response');
	expect(sandbox.webhook).toBeNull();
});

test('what the gateway delivers once more runs once', async () => {
	const { sandbox, trigger } = await started(whatsApi);
	await trigger.publish();
	sandbox.emit('message.status_updated', { messageId: 'm', status: 'read', readAt: AT });
	await sandbox.deliveries.settled();
	await sandbox.deliveries.repeat();
	expect(trigger.executions).toHaveLength(1);
});
