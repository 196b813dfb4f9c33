import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { startFlowEngine, type FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { refusal } from './older-n8n.mts';

let n8n: N8n;
let sandbox: FlowEngineSandbox;

beforeAll(async () => {
	sandbox = await startFlowEngine();
	n8n = await sharedN8n();
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

const createCredential = async (data: Record<string, string>) =>
	await n8n.client.createCredential('FlowEngine account', 'flowEngineApi', {
		baseUrl: sandbox.baseUrl,
		numberId: sandbox.instance.name,
		apiKey: sandbox.instance.token,
		managementApiKey: sandbox.managementApiKey,
		managementUrl: sandbox.managementUrl,
		...data,
	});

const GOOD = 'Connection successful!';

const CREDENTIALS: Array<[string, () => Record<string, string>, 'OK' | 'Error', string]> = [
	['the key of the number', () => ({}), 'OK', GOOD],
	['an address with a slash behind it', () => ({ baseUrl: `${sandbox.baseUrl}/` }), 'OK', GOOD],
	['the key of the whole server', () => ({ apiKey: sandbox.globalKey }), 'OK', GOOD],
	[
		'no number, and the key of the whole server',
		() => ({ numberId: '', apiKey: sandbox.globalKey }),
		'OK',
		GOOD,
	],
	['a wrong key', () => ({ apiKey: 'wrong' }), 'Error', refusal(401, 'rejected the API key')],
	[
		'a wrong account',
		() => ({ numberId: 'wa-nobody' }),
		'Error',
		refusal(404, 'with this Instance Name or Number ID'),
	],
	[
		'an address in the Internet that is not encrypted',
		() => ({ baseUrl: 'http://evolution.example.com' }),
		'Error',
		'must start with https://',
	],
];

test.each(CREDENTIALS)('the credential test tells %s', async (_, data, status, words) => {
	const result = await n8n.client.testCredential(await createCredential(data()));
	expect(result.message).toContain(words);
	expect(result.status).toBe(status);
});

test('n8n has logged no secret', () => {
	for (const secret of [sandbox.instance.token, sandbox.globalKey, sandbox.managementApiKey])
		expect(n8n.log()).not.toContain(secret);
});
