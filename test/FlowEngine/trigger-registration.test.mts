import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { receiverOf } from '../../sandbox/flowengine/hosted.mts';
import { ANA, prepared, published, stopAll } from './trigger.mts';

afterEach(stopAll);

const NUMBER = { __rl: true, mode: 'name', value: 'wa-s3c0nd' };
const TWO = [
	{ name: 'wa-d3m0aa', token: 'token of the first', phone: '351910000001' },
	{ name: 'wa-s3c0nd', token: 'token of the second', phone: '351910000002' },
];

describe('at an Evolution server', () => {
	test('it asks for the events that the chosen ones come from, whole and at one address', async () => {
		const events = ['messages.vote', 'messages.delete', 'group-participants.update'];
		const { sandbox, trigger } = await published({ events });
		expect(sandbox.instance.webhook).toMatchObject({
			url: trigger.url,
			enabled: true,
			events: [
				'MESSAGES_UPSERT',
				'MESSAGES_UPDATE',
				'MESSAGES_DELETE',
				'MESSAGES_EDITED',
				'GROUP_PARTICIPANTS_UPDATE',
			],
			webhookByEvents: false,
			webhookBase64: false,
			headers: { 'x-webhook-token': expect.stringMatching(/^[0-9a-f]{64}$/) },
		});
		await trigger.unpublish();
		expect(sandbox.instance.webhook).toMatchObject({ enabled: false, events: [] });
		expect(sandbox.instance.webhook?.headers).toEqual({});
	});

	test('the number of the node counts, else that of the credential; without one it says so', async () => {
		const chosen = await published({
			instances: TWO,
			parameters: { account: NUMBER },
			credential: { apiKey: 'sandbox-global-key' },
		});
		expect(chosen.sandbox.instance.webhook).toBeNull();
		expect(chosen.sandbox.state.existing('wa-s3c0nd').webhook?.url).toBe(chosen.trigger.url);
		const none = await prepared({ credential: { numberId: '' } });
		await expect(none.trigger.publish()).rejects.toThrow("Select a 'WhatsApp Account'");
	});

	test("FlowEngine's own receiver stays, unless the user wants to replace it; then it is put back as it was", async () => {
		const careful = await prepared({ hosted: true });
		await expect(careful.trigger.publish()).rejects.toThrow(
			/flowengine\.cloud\/api\/whatsapp\/webhook-receiver\. .*Management API Key/,
		);
		const { sandbox, trigger, texts } = await prepared({
			hosted: true,
			options: { replaceExisting: true },
		});
		const { instance } = sandbox;
		Object.assign(instance.webhook ?? {}, { headers: { 'X-Key': 'k' }, webhookBase64: true });
		await trigger.publish();
		sandbox.receive({ from: ANA, text: 'Olá' });
		expect(await texts()).toEqual(['Olá']);
		await trigger.unpublish();
		expect(instance.webhook).toMatchObject({
			url: receiverOf(instance),
			enabled: true,
			events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE', 'QRCODE_UPDATED'],
			headers: { 'X-Key': 'k' },
			webhookBase64: true,
		});
	});

	test.each<[string, IDataObject, object]>([
		['a token of its own', { authentication: 'jwt' }, { jwt_key: expect.any(String) }],
		[
			'a header of its own',
			{ authentication: 'secretHeader', headerName: ' X-Secret ' },
			{ 'x-secret': expect.any(String) },
		],
	])('deliveries prove themselves with %s', async (_, parameters, headers) => {
		const { sandbox, trigger, texts } = await published({ parameters });
		expect(sandbox.instance.webhook?.headers).toEqual(headers);
		sandbox.receive({ from: ANA, text: 'Olá' });
		sandbox.receive({ from: ANA, text: 'forged' }, 'forged');
		sandbox.receive({ from: ANA, text: 'bare' }, 'none');
		expect(await texts()).toEqual(['Olá']);
		expect(trigger.executions).toHaveLength(1);
		expect(await trigger.run('checkExists')).toBe(true);
	});

	const OTHER = 'https://other.example/hook';
	const setByOther = async ({ baseUrl, instance }: FlowEngineSandbox, more: IDataObject = {}) =>
		await axios.post(
			`${baseUrl}/webhook/set/${instance.name}`,
			{ webhook: { enabled: true, url: OTHER, events: ['CALL'], base64: true, ...more } },
			{ headers: { apikey: instance.token } },
		);

	test('whoever takes the slot without headers does not keep the token', async () => {
		const { sandbox, trigger } = await published();
		await setByOther(sandbox);
		// as the server does
		expect(sandbox.instance.webhook?.headers).toHaveProperty('x-webhook-token');
		await trigger.unpublish();
		expect(sandbox.instance.webhook).toMatchObject({
			url: OTHER,
			enabled: true,
			events: ['CALL'],
			webhookBase64: true,
		});
		expect(sandbox.instance.webhook?.headers).toEqual({});
	});

	test("somebody else's own headers stay, and so does another workflow's webhook on this n8n", async () => {
		const { sandbox, trigger } = await published();
		await setByOther(sandbox, { headers: { 'x-webhook-token': 'theirs' } });
		await trigger.unpublish();
		expect(sandbox.instance.webhook?.headers).toEqual({ 'x-webhook-token': 'theirs' });
		const again = await published();
		const url = `${new URL(again.trigger.url).origin}/webhook/another/webhook`;
		await setByOther(again.sandbox, { url });
		await again.trigger.unpublish();
		expect(again.sandbox.instance.webhook).toMatchObject({ url, enabled: true });
		expect(again.sandbox.instance.webhook?.headers).toHaveProperty('x-webhook-token');
	});

	test('what Evolution cannot do, it says before anything is changed', async () => {
		const { sandbox, trigger } = await prepared({
			parameters: { authentication: 'hmacHeader', headerName: 'X-Signature' },
		});
		await expect(trigger.publish()).rejects.toThrow("Choose another 'Authentication'");
		expect(sandbox.instance.webhook).toBeNull();
	});
});

describe('at FlowEngine', () => {
	const credential = { managementApiKey: 'fe_sandbox_demo_key' };

	test('with a Management API Key it registers the URL with the token, and what FlowEngine forwards runs', async () => {
		const { sandbox, trigger, items } = await published({ hosted: true, credential });
		const { instance } = sandbox;
		expect(instance.forwardTo).toMatch(/\/webhook\?token=[0-9a-f]{64}$/);
		expect(instance.forwardTo.startsWith(trigger.url)).toBe(true);
		sandbox.receive({ from: ANA, text: 'Olá' });
		sandbox.receive({ from: ANA, text: 'forged' }, 'forged');
		expect(await items()).toMatchObject([{ text: 'Olá', account: instance.name }]);
		await trigger.unpublish();
		expect(instance.forwardTo).toBe('');
		expect(instance.webhook?.url).toBe(receiverOf(instance));
	});

	test('it replaces what nobody can see', async () => {
		const { sandbox, trigger } = await prepared({ credential });
		sandbox.instance.forwardTo = 'https://shop.example/';
		await trigger.publish();
		expect(sandbox.instance.forwardTo).toContain(trigger.url);
	});

	test('a test run takes nothing: it makes no request, and says where its data can come from', async () => {
		const { sandbox, trigger } = await prepared({ credential });
		sandbox.instance.forwardTo = 'https://shop.example/';
		await expect(trigger.startTest()).rejects.toThrow('Copy to editor');
		expect(sandbox.instance.forwardTo).toBe('https://shop.example/');
		expect(sandbox.ledger.calls).toEqual([]);
	});

	test('events that FlowEngine does not forward are refused by name; then nothing is registered', async () => {
		const forwarded = ['messages.upsert', 'connection.update', 'qrcode.updated'];
		const { sandbox, trigger } = await prepared({ credential, events: [...forwarded, 'call'] });
		await expect(trigger.publish()).rejects.toThrow("FlowEngine doesn't forward Call. ");
		await trigger
			.republish({ events: ['messages.update', 'groups.upsert'] })
			.catch(({ message }: Error) =>
				expect(message).toContain('Message Delivered or Read, Group Joined'),
			);
		expect(sandbox.ledger.calls).toEqual([]);
		await trigger.republish({ events: forwarded });
		expect(sandbox.instance.forwardTo).toContain(trigger.url);
	});

	test('so is a proof that FlowEngine cannot give', async () => {
		const { sandbox, trigger } = await prepared({
			credential,
			parameters: { authentication: 'jwt' },
		});
		await expect(trigger.publish()).rejects.toThrow("Set 'Authentication' to Webhook Token");
		expect(sandbox.ledger.calls).toEqual([]);
	});

	test('a wrong Management API Key is told', async () => {
		const { trigger } = await prepared({ credential: { managementApiKey: 'fe_wrong' } });
		await expect(trigger.publish()).rejects.toThrow('rejected the Management API Key');
	});

	test('a key that was entered later counts at the next publish, whatever was registered before', async () => {
		const { sandbox, trigger, credentials } = await published();
		Object.assign(credentials, credential);
		await trigger.publish();
		expect(sandbox.instance.forwardTo).toContain(trigger.url);
	});
});

describe('by hand', () => {
	const parameters = { registration: 'manual' };
	const byHand = async (more: IDataObject = {}) =>
		await prepared({
			parameters: { ...parameters, ...more },
			credential: { webhookToken: 'the/token', numberId: '' },
		});

	test('"Webhook by Events" may be on: the name of the event stands behind the token', async () => {
		const { sandbox, trigger, texts } = await byHand();
		const body = JSON.stringify({
			event: 'messages.upsert',
			instance: 'wa-d3m0aa',
			data: sandbox.receive({ from: ANA, text: 'Olá' }),
		});
		const post = async (token: string) => {
			const url = `${trigger.url}?token=${token}`;
			return (await axios.post(url, body, { validateStatus: () => true })).status;
		};
		expect(await post('the/token/messages-upsert')).toBe(200);
		expect(await post('the/token')).toBe(200);
		for (const token of ['the', 'the/', 'the/token/../x', 'the/tokenx', '/messages-upsert', ''])
			expect(await post(token)).toBe(401);
		expect(await texts()).toEqual(['Olá']);
	});

	test('the server is never asked', async () => {
		const { sandbox, trigger } = await byHand();
		await trigger.publish();
		await trigger.unpublish();
		expect(sandbox.ledger.calls).toEqual([]);
	});
});
