import type { IDataObject } from 'n8n-workflow';
import { receiverOf } from '../../sandbox/flowengine/hosted.mts';
import { runNode } from '../support/run-node.mts';
import { by, TYPE } from './flowengine.mts';
import { prepared, published, stopAll } from './trigger.mts';

afterEach(stopAll);

const TOKEN = 'the token of the credential';
const KEY = { managementApiKey: 'fe_sandbox_demo_key' };

type Live = Awaited<ReturnType<typeof prepared>>;

const ask = async ({ trigger, credentials }: Live, operation: string, more: IDataObject = {}) =>
	await runNode({
		type: TYPE,
		parameters: {
			resource: 'connection',
			operation,
			account: by('', 'list'),
			triggerUrl: trigger.url,
			events: ['messages.upsert'],
			options: {},
			...more,
		},
		credentials: { flowEngineApi: credentials },
	});

const statusOf = async (...args: Parameters<typeof ask>) => (await ask(...args)).items[0]?.json;

test('a URL that was pasted by hand, with its token, is ours', async () => {
	const live = await prepared({ credential: { webhookToken: TOKEN } });
	const { sandbox, trigger } = live;
	await trigger.publish();
	const { webhook } = sandbox.instance;
	const url = `${trigger.url}?token=${encodeURIComponent(TOKEN)}`;
	Object.assign(webhook ?? {}, { url, headers: null });
	expect(await statusOf(live, 'checkWebhook')).toMatchObject({ status: 'registered' });
	Object.assign(webhook ?? {}, { url: `${trigger.url}?token=${live.trigger.node.id}` });
	expect(await statusOf(live, 'checkWebhook')).toMatchObject({ status: 'wrongToken' });
	Object.assign(webhook ?? {}, { url: trigger.url });
	expect(await statusOf(live, 'checkWebhook')).toMatchObject({ status: 'wrongToken' });
	await trigger.unpublish();
});

test('a webhook for all events has every one; one that is switched off is none', async () => {
	const live = await published({ credential: { webhookToken: TOKEN } });
	const { webhook } = live.sandbox.instance;
	Object.assign(webhook ?? {}, { events: [] });
	expect(await statusOf(live, 'checkWebhook')).toMatchObject({ status: 'registered' });
	Object.assign(webhook ?? {}, { enabled: false });
	expect(await statusOf(live, 'checkWebhook')).toMatchObject({ status: 'missing' });
});

test('with another authentication, the token is in the header that the option names', async () => {
	const parameters = { authentication: 'jwt' };
	const live = await published({ credential: { webhookToken: TOKEN }, parameters });
	expect(await statusOf(live, 'checkWebhook')).toMatchObject({ status: 'wrongToken' });
	const options = { headerName: ' JWT_KEY ' };
	expect(await statusOf(live, 'checkWebhook', { options })).toMatchObject({ isRegistered: true });
	live.sandbox.instance.webhook = null;
	await ask(live, 'repairWebhook', { options });
	expect(live.sandbox.instance.webhook).toMatchObject({ headers: { jwt_key: TOKEN } });
});

test("FlowEngine's own receiver hides where the events go, and is never replaced", async () => {
	const live = await prepared({ hosted: true, credential: { webhookToken: TOKEN } });
	const options = { replaceExisting: true };
	for (const operation of ['checkWebhook', 'repairWebhook']) {
		const { error } = await ask(live, operation, operation === 'repairWebhook' ? { options } : {});
		expect(error?.message).toContain("doesn't show to which URL");
	}
	expect(live.sandbox.instance.webhook?.url).toBe(receiverOf(live.sandbox.instance));
});

test('with the Management API Key, Repair sets the URL again at FlowEngine', async () => {
	const live = await published({ hosted: true, credential: { ...KEY, webhookToken: TOKEN } });
	const { instance } = live.sandbox;
	const { forwardTo } = instance;
	instance.forwardTo = '';
	expect(await statusOf(live, 'repairWebhook')).toMatchObject({ isRepaired: true });
	expect(instance.forwardTo).toBe(forwardTo);
	Object.assign(live.credentials, { webhookToken: '' });
	const { error } = await ask(live, 'repairWebhook');
	expect(error?.message).toContain('has no Webhook Token');
});
