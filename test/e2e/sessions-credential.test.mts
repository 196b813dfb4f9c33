import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { startSessions, type SessionsSandbox } from '../../sandbox/sessions/start.mts';
import { refusal } from './older-n8n.mts';

let n8n: N8n;
let sandbox: SessionsSandbox;

beforeAll(async () => {
	sandbox = await startSessions();
	n8n = await sharedN8n();
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

const createCredential = async (data: Record<string, string>) =>
	await n8n.client.createCredential('Sessions account', 'whatsAppSessionsApi', {
		baseUrl: sandbox.baseUrl,
		sessionApiKey: sandbox.sessionKey,
		personalAccessToken: sandbox.personalToken,
		...data,
	});

const GOOD = 'Connection successful!';
const REFUSED = refusal(401, 'The gateway rejected the key');

const CREDENTIALS: Array<[string, () => Record<string, string>, 'OK' | 'Error', string]> = [
	['both keys', () => ({}), 'OK', GOOD],
	['a token alone', () => ({ sessionApiKey: '' }), 'OK', GOOD],
	['the key of a session alone', () => ({ personalAccessToken: '' }), 'OK', GOOD],
	[
		'keys as pasted',
		() => ({
			personalAccessToken: ' \n',
			sessionApiKey: ` ${sandbox.sessionKey}\n`,
			baseUrl: ` ${sandbox.baseUrl}/ `,
		}),
		'OK',
		GOOD,
	],
	['a wrong token', () => ({ personalAccessToken: 'wrong' }), 'Error', REFUSED],
	[
		'a wrong key of a session',
		() => ({ personalAccessToken: '', sessionApiKey: 'wrong' }),
		'Error',
		REFUSED,
	],
	[
		'no key',
		() => ({ personalAccessToken: '', sessionApiKey: '' }),
		'Error',
		'The credential has no key',
	],
	[
		'an address in the Internet that is not encrypted',
		() => ({ baseUrl: 'http://sessions.example.com/api/v1' }),
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
	for (const secret of [sandbox.sessionKey, sandbox.personalToken])
		expect(n8n.log()).not.toContain(secret);
});
