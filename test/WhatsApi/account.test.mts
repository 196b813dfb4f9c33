import { validateNodeCredentials } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { WhatsApi } from '../../nodes/WhatsApi/WhatsApi.node.ts';
import { withoutToken } from '../../nodes/WhatsApi/resources/account/without-token.ts';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { WhatsApiOptions, WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { node } from '../support/n8n.mts';
import { runNode } from '../support/run-node.mts';
import { calls, run } from './whatsapi.mts';

let sandbox: WhatsApiSandbox;
afterEach(() => sandbox.stop());

const start = async (options: WhatsApiOptions = {}) =>
	(sandbox = await startWhatsApi({ plan: 'pro', ...options }));
const ask = async (operation: string, more: IDataObject = {}) =>
	await run(sandbox, { resource: 'account', operation, ...more });

describe('register', () => {
	const REGISTER = {
		resource: 'account',
		operation: 'register',
		name: 'Ana',
		email: 'ana@example.com',
	};

	test('works in a node without a credential', async () => {
		await start();
		const { items, error } = await runNode({
			type: `${manifest.name}.whatsApi`,
			parameters: { ...REGISTER, options: { baseUrl: sandbox.baseUrl } },
			credentials: {},
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{ json: { apiKey: expect.stringMatching(/^sk_live_[0-9a-f]{48}$/), plan: 'free' } },
		]);
		expect(sandbox.state.accountOf(String(items[0]?.json.apiKey))?.email).toBe('ana@example.com');
	});

	test('takes no key along, and goes nowhere without TLS', async () => {
		await start();
		await run(sandbox, { ...REGISTER, options: { baseUrl: sandbox.baseUrl } });
		expect(sandbox.ledger.calls[0]?.headers).not.toHaveProperty('authorization');
		const { error } = await run(sandbox, {
			...REGISTER,
			options: { baseUrl: 'http://example.com' },
		});
		expect(error?.message).toContain('must start with https://');
	});
});

test('every other operation needs the credential', async () => {
	await start();
	const type = new WhatsApi();
	const issuesOf = (operation: string) =>
		validateNodeCredentials(
			node('Node', 'whatsApi', { parameters: { resource: 'account', operation } }),
			type,
		);
	// what n8n says at Publish
	expect(issuesOf('register')).toEqual([]);
	expect(issuesOf('get')).toMatchObject([{ type: 'missing', credentialName: 'whatsApiApi' }]);
	const { error } = await runNode({
		type: `${manifest.name}.whatsApi`,
		parameters: { resource: 'account', operation: 'get' },
		credentials: {},
	});
	expect(error?.message).toMatch(/credential/i);
});

test('the account, its webhook without what proves a call of it', async () => {
	await start();
	sandbox.webhook = { url: 'https://example.com/hook/webhook?token=secret' };
	const { items, saved } = await ask('get');
	expect(items.map(({ json }) => json)).toEqual([
		{
			name: 'Sandbox',
			email: 'sandbox@example.com',
			plan: 'pro',
			messagesSent: 0,
			byocConfigured: true,
			webhookUrl: 'https://example.com/hook/webhook?token=***',
		},
	]);
	expect(saved).not.toContain('token=secret');
});

test.each([
	['https://example.com/a', 'https://example.com/a'],
	['https://example.com/a?token=x&b=y#z', 'https://example.com/a?token=***&b=***#z'],
	['https://example.com/a?token=x=y', 'https://example.com/a?token=***'],
	[null, null],
	[undefined, null],
])('%s is shown as %s', (url, shown) => {
	expect(withoutToken(url)).toBe(shown);
});

test('a new key: shown, and the old one ends at once', async () => {
	await start();
	const old = sandbox.apiKey;
	const { items } = await ask('rotateKey');
	expect(items.map(({ json }) => json)).toEqual([{ apiKey: sandbox.apiKey }]);
	expect(sandbox.apiKey).not.toBe(old);
});

describe('Set Meta Credentials', () => {
	const SET = { resource: 'account', operation: 'setCredentials' };
	const set = async (credential: IDataObject) => await run(sandbox, SET, [{}], {}, credential);

	test('takes them from the credential, checks them, and says what to do next', async () => {
		await start({ credentials: null });
		const asPasted = { metaAccessToken: ' EAAcNew\n', metaPhoneNumberId: '1234567890 ' };
		const { items } = await set(asPasted);
		expect(items).toMatchObject([
			{ json: { success: true, verified: true, nextStep: expect.stringContaining('hello_world') } },
		]);
		expect(sandbox.account.credentials).toEqual({
			whatsappAccessToken: 'EAAcNew',
			whatsappPhoneNumberId: '1234567890',
		});
		expect(JSON.stringify(items)).not.toContain('EAAcNew');
	});

	test('that Meta does not know: the next step is to check them', async () => {
		await start({ credentials: null });
		const { items } = await set({ metaAccessToken: 'wrong', metaPhoneNumberId: '1' });
		expect(items).toMatchObject([
			{
				json: { verified: false, nextStep: expect.stringContaining('Check the Meta Access Token') },
			},
		]);
	});

	test.each([
		['Meta Access Token', { metaAccessToken: '  ', metaPhoneNumberId: '1' }],
		['Meta Phone Number ID', { metaAccessToken: 'EAAcNew' }],
	])('without a %s in the credential: refused before any call', async (label, credential) => {
		await start({ credentials: null });
		const { error } = await set(credential);
		expect(error?.message).toBe(`The credential has no ${label} [item 0]`);
		expect(calls(sandbox)).toEqual([]);
	});
});

test('Meta credentials: verified, removed', async () => {
	await start();
	expect((await ask('verifyCredentials')).items).toMatchObject([{ json: { verified: true } }]);
	expect((await ask('removeCredentials')).items).toMatchObject([{ json: { deleted: true } }]);
	expect(sandbox.account.credentials).toBeNull();
});

test('wrong Meta credentials: what the check finds is put out', async () => {
	await start({ credentials: { whatsappAccessToken: 'wrong', whatsappPhoneNumberId: '1' } });
	const { items } = await ask('verifyCredentials');
	expect(items).toMatchObject([
		{ json: { verified: false, checks: [{ check: 'accessToken', ok: false }, {}] } },
	]);
});

test('a webhook: set, without its token in the output, and removed', async () => {
	await start();
	const url = 'https://example.com/hook?token=secret';
	const { items } = await ask('setWebhook', { url });
	expect(sandbox.webhook).toEqual({ url });
	expect(items).toMatchObject([{ json: { webhookUrl: 'https://example.com/hook?token=***' } }]);
	expect((await ask('removeWebhook')).items).toMatchObject([{ json: { deleted: true } }]);
	expect(sandbox.webhook).toBeNull();
	expect(calls(sandbox)).toEqual(['PUT /auth/me/webhook 200', 'DELETE /auth/me/webhook 200']);
});
