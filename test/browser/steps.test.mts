import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { N8n } from '../../lab/n8n.mts';
import { signedIn } from '../../lab/signed-in.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { Ledger } from '../../sandbox/ledger.mts';
import { startSessions } from '../../sandbox/sessions/start.mts';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import { eventually } from '../e2e/facts/eventually.mts';
import { openEditor, type Editor } from './editor.mts';
import { newcomer, type Newcomer } from './newcomer.mts';

const PERSON = '351910000011';
const SECRET = 'the webhook secret of WhatSMS';
const TEXT = 'Hello from n8n!';
const REPLY = ['the Message', 'message', TEXT] as const;

let n8n: N8n;
let editor: Editor;
const running: Array<{ stop(): Promise<void> }> = [];
const walks: Array<{ name: string; most: number; walk: Newcomer }> = [];

beforeAll(async () => {
	n8n = await signedIn();
	running.push(n8n);
	editor = await openEditor({ n8n });
	running.push(editor);
});

afterAll(async () => {
	const table = tableOf(walks);
	console.info(table);
	mkdirSync('test-results', { recursive: true });
	writeFileSync(join('test-results', 'steps.md'), table);
	for (const one of running.toReversed()) await one.stop();
});

async function start(name: string, most: number): Promise<Newcomer> {
	const walk = newcomer(editor, name);
	walks.push({ name, most, walk });
	await walk.start();
	return walk;
}

const keep = <T extends { stop(): Promise<void> }>(sandbox: T): T => {
	running.push(sandbox);
	return sandbox;
};

/** Until the gateway has accepted a request that contains this text. */
const untilSent = async ({ ledger }: { ledger: Ledger }, text = TEXT) =>
	await eventually(
		() => ledger.calls.filter(({ body }) => JSON.stringify(body ?? '').includes(text)),
		(calls) => calls.some(({ accepted }) => accepted),
	);

/** Until n8n listens to the trigger of the open workflow. */
const untilPublished = async () => {
	const id = new URL(editor.page.url()).pathname.split('/').at(-1);
	await eventually(
		async () =>
			await n8n.client.request<{ status: string }>(
				'GET',
				`/rest/workflows/${id}/publication-status`,
			),
		({ status }) => status === 'published',
	);
};

test('Evolution API: at most 7 steps to the first reply', async () => {
	const server = keep(await startFlowEngine());
	const walk = await start('Evolution API', 7);
	await walk.add('Evolution', 'FlowEngine WhatsApp', 'On message received');
	await walk.connect([
		['Server URL', 'baseUrl', server.baseUrl],
		['Instance Name', 'numberId', server.instance.name],
		['API Key', 'apiKey', server.instance.token],
	]);
	await walk.add('Evolution', 'FlowEngine WhatsApp', 'Reply to message');
	await walk.enter(...REPLY);
	await walk.publish();
	await untilPublished();
	server.receive({ from: PERSON, text: 'Hi' });
	await untilSent(server);
	expect(walk.steps.length).toBeLessThanOrEqual(7);
});

test('WhatSMS: at most 9 steps to the first reply', async () => {
	const whatSms = keep(await startWhatSms());
	const walk = await start('WhatSMS', 9);
	await walk.add('WhatSMS', 'WhatSMS', 'On message received');
	await walk.connect(
		[
			['API Key', 'apiKey', whatSms.apiKey],
			['Webhook Secret', 'webhookSecret', SECRET],
		],
		whatSms.baseUrl,
	);
	const url = await walk.copyUrl();
	walk.atGateway('Paste the URL into the webhook settings of WhatSMS', () => {
		whatSms.webhook = { url, secret: SECRET };
	});
	await walk.add('WhatSMS', 'WhatSMS', 'Reply to message');
	await walk.enter(...REPLY);
	await walk.publish();
	await untilPublished();
	whatSms.receive({ number: PERSON, name: 'Ana', text: 'Hi' });
	await untilSent(whatSms);
	expect(walk.steps.length).toBeLessThanOrEqual(9);
});

test('WhatsApp Sessions: at most 10 steps to the first reply', async () => {
	const gateway = keep(await startSessions());
	const walk = await start('WhatsApp Sessions', 10);
	await walk.add('WhatsApp Sessions', 'WhatsApp Sessions', 'On message received');
	await walk.connect([
		['Base URL', 'baseUrl', gateway.baseUrl],
		['Session API Key', 'sessionApiKey', gateway.sessionKey],
	]);
	const url = await walk.copyUrl();
	walk.atGateway("Paste the URL into the session's webhook settings", () => {
		gateway.webhook = { url };
	});
	await walk.add('WhatsApp Sessions', 'WhatsApp Sessions', 'Reply to message');
	await walk.enter(...REPLY);
	await walk.publish();
	await untilPublished();
	gateway.receive({ number: PERSON, name: 'Ana', text: 'Hi' });
	await untilSent(gateway);
	expect(walk.steps.length).toBeLessThanOrEqual(10);
});

test('WhatsAPI: at most 8 steps to the first delivered template', async () => {
	const whatsApi = keep(await startWhatsApi({ credentials: null, step: 100 }));
	const walk = await start('WhatsAPI', 8);
	await walk.add('WhatsAPI', 'WhatsAPI', 'Set credentials');
	await walk.connect(
		[
			['API Key', 'apiKey', whatsApi.apiKey],
			['Meta Access Token', 'metaAccessToken', 'EAAcToken'],
			['Meta Phone Number ID', 'metaPhoneNumberId', '1234567890'],
		],
		whatsApi.baseUrl,
	);
	await walk.run();
	await walk.add('WhatsAPI', 'WhatsAPI', 'Send template message');
	await walk.enter('your phone number as To', 'to', PERSON);
	await walk.run();
	const [message] = await eventually(
		() => [...whatsApi.account.messages.values()],
		(messages) => messages.some(({ deliveredAt }) => deliveredAt !== null),
	);
	expect(message).toMatchObject({ to: PERSON });
	expect(walk.steps.length).toBeLessThanOrEqual(8);
});

const tableOf = (rows: typeof walks) =>
	[
		'| Gateway | Steps | At most | Clicks and entries | What they are |',
		'| --- | --- | --- | --- | --- |',
		...rows.map(
			({ name, most, walk: { steps, acts } }) =>
				`| ${name} | ${steps.length} | ${most} | ${acts} | ${steps.map((one, index) => `${index + 1}. ${one}`).join('<br>')} |`,
		),
		'',
	].join('\n');
