import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { credential, node, to } from '../../lab/draw.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import manifest from '../../package.json' with { type: 'json' };
import { startFlowEngine, type FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { startModel, type Model } from '../../sandbox/model/start.mts';

const TOKEN = 'the-token';
const ANA = '351910000011';

let n8n: N8n;
let sandbox: FlowEngineSandbox;
let model: Model;

beforeAll(async () => {
	sandbox = await startFlowEngine({ redeliveryDelays: [] });
	model = await startModel({
		answers: (conversation) => `You wrote: **${conversation.at(-1)?.text ?? ''}**`,
	});
	n8n = await sharedN8n();
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
	await model?.stop();
});

/** Trigger → AI Agent → Reply, without any mapping but the answer. */
async function publish() {
	const flowEngine = await credential(n8n.client, 'flowEngineApi', {
		baseUrl: sandbox.baseUrl,
		numberId: sandbox.instance.name,
		apiKey: sandbox.instance.token,
		webhookToken: TOKEN,
	});
	const openAi = await credential(n8n.client, 'openAiApi', {
		apiKey: model.apiKey,
		url: model.url,
	});
	const trigger = node('Trigger', `${manifest.name}.flowEngineTrigger`, 1, {
		registration: 'manual',
		events: ['messages.upsert'],
	});
	const chatModel = node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.3, {
		model: { __rl: true, mode: 'id', value: 'scripted' },
	});
	const reply = node('Reply', `${manifest.name}.flowEngine`, 1, {
		...{ resource: 'message', operation: 'reply', messageType: 'text' },
		...{ message: '={{ $json.output }}', options: {} },
	});
	const workflow = await n8n.client.createWorkflow({
		name: 'Agent',
		nodes: [
			{ ...trigger, credentials: flowEngine, webhookId: randomUUID() },
			node('AI Agent', '@n8n/n8n-nodes-langchain.agent', 3.1, {}),
			{ ...chatModel, credentials: openAi },
			{ ...reply, credentials: flowEngine },
		],
		connections: {
			Trigger: to('AI Agent'),
			'AI Agent': to('Reply'),
			Model: to('AI Agent', 'ai_languageModel'),
		},
	});
	await n8n.client.publishToEnd(workflow.id);
	sandbox.deliveries.webhook = {
		url: `${n8n.client.webhookUrl(workflow, 'Trigger')}?token=${TOKEN}`,
	};
	return workflow;
}

const URL = 'https://mmg.whatsapp.net/o1/v/t24/a.enc';
const media = (mimetype: string, more: IDataObject = {}) => ({
	url: URL,
	mimetype,
	fileLength: '10',
	mediaKey: 'AAAA',
	...more,
});
const VCARD = 'BEGIN:VCARD\nVERSION:3.0\nFN:Rui\nTEL;waid=351910000012:+351 910 000 012\nEND:VCARD';

const MESSAGES: Array<[string, IDataObject, string]> = [
	['a text', { conversation: 'Olá' }, 'Olá'],
	['a picture without a caption', { imageMessage: media('image/jpeg') }, '[Image]'],
	[
		'a voice message',
		{ audioMessage: media('audio/ogg; codecs=opus', { seconds: 2, ptt: true }) },
		'[Voice message]',
	],
	[
		'a document',
		{ documentMessage: media('application/pdf', { fileName: 'price.pdf' }) },
		'[Document] price.pdf',
	],
	['a sticker', { stickerMessage: media('image/webp') }, '[Sticker]'],
	[
		'a location',
		{ locationMessage: { degreesLatitude: 38.7, degreesLongitude: -9.1, name: 'Praça' } },
		'[Location] 38.7, -9.1 Praça',
	],
	['a contact', { contactMessage: { displayName: 'Rui', vcard: VCARD } }, '[Contact] Rui'],
];

test('Trigger, AI Agent and Reply answer whatever somebody sends', async () => {
	const workflow = await publish();
	const table: string[] = [];
	for (const [index, [what, message, words]] of MESSAGES.entries()) {
		sandbox.ledger.clear();
		sandbox.receive({ from: ANA, message });
		const { status } = await n8n.client.waitForExecution(workflow.id, { count: index + 1 });
		const said = model.calls.at(-1)?.conversation.at(-1)?.text ?? '';
		const sent = sandbox.ledger.calls
			.filter(({ path, accepted }) => path.startsWith('/message/') && accepted)
			.map(({ body }) => body);
		table.push(`${what}: ${status}, the model read ${JSON.stringify(said)}`);
		expect(said).toContain(words);
		expect(sent).toEqual([{ number: `${ANA}@s.whatsapp.net`, text: `You wrote: *${said}*` }]);
	}
	console.log(table.join('\n'));
	expect(table).toHaveLength(7);
});
