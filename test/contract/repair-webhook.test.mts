import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { runNode } from '../support/run-node.mts';
import {
	changesOf,
	executionsOfOneEvent,
	SECRET,
	started as startedAt,
	stopAll,
	urlsOf,
} from './registering.mts';
import type { RegisteringGateway } from './registering.mts';
import { evolution, whatsApi } from './registering-gateways.mts';
import { sessions } from './registering-sessions.mts';

afterEach(stopAll);

const OTHER = 'https://shop.example/hook';

/** A gateway whose webhooks can be read, its resource with the operations, and events as both fields take them. */
const READABLE: Array<{
	name: string;
	gateway: RegisteringGateway;
	resource: string;
	parameters: IDataObject;
}> = [
	{
		name: 'an Evolution server',
		gateway: evolution,
		resource: 'connection',
		parameters: { account: evolution.parameters.account, events: evolution.parameters.events },
	},
	{
		name: 'WhatsApp Sessions',
		gateway: sessions,
		resource: 'session',
		parameters: { events: sessions.parameters.events },
	},
	{ name: 'WhatsAPI', gateway: whatsApi, resource: 'account', parameters: {} },
];

describe.each(READABLE)('at $name', ({ gateway, resource, parameters }) => {
	const started = async (given: Parameters<typeof startedAt>[1] = {}) => {
		const live = await startedAt(gateway, { places: 'one', ...given });
		const ask = async (operation: string, more: IDataObject = {}) =>
			await runNode({
				type: `${manifest.name}.${gateway.trigger.replace('Trigger', '')}`,
				parameters: {
					resource,
					operation,
					triggerUrl: live.trigger.url,
					options: {},
					...parameters,
					...more,
				},
				credentials: live.credentials,
			});
		const jsonOf = async (...args: Parameters<typeof ask>) => {
			const { items, error } = await ask(...args);
			if (error) throw error;
			return items[0]?.json;
		};
		return {
			...live,
			ask,
			check: async (more?: IDataObject) => await jsonOf('checkWebhook', more),
			repair: async (more?: IDataObject) => await jsonOf('repairWebhook', more),
		};
	};
	const ok = { isRegistered: true, status: 'registered' };

	test.each([
		['of the credential', SECRET],
		['that was generated', ''],
	])(
		'what publish registered is there, with a token %s; to check changes nothing',
		async (_, secret) => {
			const { sandbox, trigger, check, repair } = await started({ secret });
			await trigger.publish();
			sandbox.ledger.clear();
			expect(await check()).toMatchObject({ ...ok, webhookUrl: trigger.url });
			expect(await repair()).toMatchObject({ ...ok, isRepaired: false });
			expect(changesOf(sandbox)).toEqual([]);
		},
	);

	test('what was lost is found, and repaired so that its events run', async () => {
		const { sandbox, trigger, check, repair } = await started({ secret: SECRET });
		await trigger.publish();
		sandbox.clear();
		expect(await check()).toMatchObject({ isRegistered: false, status: 'missing' });
		expect(urlsOf(sandbox)).toEqual([]);
		expect(await repair()).toMatchObject({ ...ok, isRepaired: true });
		expect(sandbox.webhooks()).toEqual([
			{ url: trigger.url, secret: SECRET, ...gateway.registers },
		]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
		expect(await trigger.run('checkExists')).toBe(true);
		await trigger.unpublish();
		expect(urlsOf(sandbox)).toEqual([]);
	});

	test('a wrong token is found, and replaced', async () => {
		const { sandbox, trigger, credentials, check, repair } = await started({
			secret: 'an old one',
		});
		await trigger.publish();
		Object.assign(credentials[gateway.credential] ?? {}, { [gateway.secretField]: SECRET });
		expect(await check()).toMatchObject({ isRegistered: false, status: 'wrongToken' });
		expect(await repair()).toMatchObject({ ...ok, isRepaired: true });
		expect(sandbox.webhooks()).toMatchObject([{ url: trigger.url, secret: SECRET }]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	});

	test("somebody else's webhook is named without its token, and stays unless it may be replaced", async () => {
		const { sandbox, trigger, ask, check, repair } = await started({ secret: SECRET });
		await trigger.publish();
		sandbox.clear();
		sandbox.add({ url: `${OTHER}?token=theirs` });
		const found = await check();
		expect(found).toMatchObject({ status: 'missing', otherWebhooks: ['shop.example/hook'] });
		const { error } = await ask('repairWebhook');
		expect(error?.message).toContain('shop.example/hook');
		expect(JSON.stringify([found, error])).not.toContain('theirs');
		expect(urlsOf(sandbox)).not.toContain(trigger.url);
		expect(await repair({ options: { replaceExisting: true } })).toMatchObject(ok);
		expect(urlsOf(sandbox)).toEqual([trigger.url]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	});

	test('without a token to register it with, nothing is repaired, and it says what helps', async () => {
		const { sandbox, trigger, ask } = await started();
		await trigger.publish();
		sandbox.clear();
		const { error } = await ask('repairWebhook');
		expect(error?.message).toContain('has no Webhook Token');
		expect(error?.description).toContain('publish it again');
		expect(urlsOf(sandbox)).toEqual([]);
	});

	test('no token is taken as a parameter, and no Test URL', async () => {
		const { sandbox, trigger, ask } = await started({ secret: SECRET });
		sandbox.ledger.clear();
		for (const url of [`${trigger.url}?token=t0ken`, trigger.testUrl, 'n8n.example/webhook']) {
			const { error } = await ask('checkWebhook', { triggerUrl: url });
			expect(error?.message).toContain("'Production URL of the Trigger' must be");
		}
		expect(sandbox.ledger.calls).toEqual([]);
	});

	test('no output shows a token', async () => {
		const { sandbox, trigger, ask } = await started({ secret: SECRET });
		await trigger.publish();
		const checked = await ask('checkWebhook');
		sandbox.clear();
		const repaired = await ask('repairWebhook');
		for (const { items, saved } of [checked, repaired]) {
			expect(items).toHaveLength(1);
			expect(saved).not.toContain(SECRET);
			expect(saved).not.toContain(encodeURIComponent(SECRET));
		}
	});
});

const WITH_EVENTS = READABLE.flatMap(({ name, gateway, resource, parameters }) =>
	Array.isArray(parameters.events) ? [{ name, gateway, resource, parameters }] : [],
);

test.each(WITH_EVENTS)(
	'events that are missing at $name are named, and added; the token stays, though only the trigger knows it',
	async ({ gateway, resource, parameters }) => {
		const { sandbox, trigger, credentials } = await startedAt(gateway, { places: 'one' });
		await trigger.publish();
		const [before] = sandbox.webhooks();
		const another = gateway === evolution ? 'call' : 'message.sent';
		const run = async (operation: string) => {
			const { items } = await runNode({
				type: `${manifest.name}.${gateway.trigger.replace('Trigger', '')}`,
				parameters: {
					resource,
					operation,
					triggerUrl: trigger.url,
					options: {},
					...parameters,
					events: [...(parameters.events as string[]), another],
				},
				credentials,
			});
			return items[0]?.json;
		};
		const missing = gateway === evolution ? 'CALL' : another;
		expect(await run('checkWebhook')).toMatchObject({
			isRegistered: false,
			status: 'wrongEvents',
			missingEvents: [missing],
		});
		expect(await run('repairWebhook')).toMatchObject({ status: 'registered', isRepaired: true });
		expect(sandbox.webhooks()).toEqual([
			{ ...before, events: [...(before?.events ?? []), missing] },
		]);
		expect(await executionsOfOneEvent(sandbox, trigger)).toBe(1);
	},
);
