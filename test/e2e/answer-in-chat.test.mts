import { rowsOf } from '../../lab/database.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import manifest from '../../package.json' with { type: 'json' };
import { publishTrigger } from '../../lab/trigger-workflow.mts';
import { ask } from './asking/asked.mts';
import type { Asked } from './asking/asked.mts';
import { CHAT_CASES, respond, told } from './asking/chat-cases.mts';
import type { Chatting } from './asking/chat-cases.mts';
import { CHATS } from './asking/chats.mts';
import { Table } from './tables/table.mts';

const NAMES = { whatSms: 'WhatSMS', flowEngine: 'FlowEngine', sessions: 'Sessions' };

/** WhatSMS has no buttons, no reactions, and its messages don't bring what they quote. */
const NOT_THERE = '–';

let n8n: N8n;
const chats: Chatting[] = [];
const table = new Table(
	'answer-in-chat',
	['What the person says', ...Object.values(NAMES)],
	'docs/ask-a-person.md',
);

beforeAll(async () => {
	n8n = await sharedN8n();
	for (const start of Object.values(CHATS)) {
		const chat = await start();
		const { node, credential, credentials, gateway, parameters } = chat;
		const id = await n8n.client.createCredential(node, credential, credentials);
		const given = { [credential]: { id, name: node } };
		const url = await publishTrigger(n8n.client, {
			type: `${manifest.name}.${node}Trigger`,
			typeVersion: TRIGGER_VERSION,
			parameters: { registration: 'manual', options: { downloadMedia: true }, ...parameters },
			credentials: given,
		});
		chat.deliverTo(url);
		const isOf = `workflowId IN (SELECT id FROM workflow_entity WHERE name = '${manifest.name}.${node}Trigger')`;
		const rows = (select: string) => rowsOf<unknown>(n8n, select);
		const started = () => rows(`SELECT id FROM execution_entity WHERE ${isOf}`).length;
		const asker = { client: n8n.client, rowsOf: rows, node, gateway, credentials: given };
		chats.push({ ...asker, chat, started });
	}
});

afterAll(async () => {
	await n8n?.stop();
	for (const { chat } of chats) await chat.stop();
});

test.each(CHAT_CASES)('%s', async (what, see, expected, isPossible = () => true) => {
	const cells: string[] = [];
	for (const chatting of chats)
		cells.push(isPossible(chatting.chat) ? await see(chatting) : NOT_THERE);
	table.add(what, ...cells);
	expect(cells).toEqual(chats.map(({ chat }) => (isPossible(chat) ? expected : NOT_THERE)));
});

test('after a restart of n8n', async () => {
	const before = chats.map((chatting) => chatting.started());
	const asked: Asked[] = [];
	for (const chatting of chats) asked.push(await ask(chatting, {}));
	await n8n.restart();
	const cells: string[] = [];
	for (const [index, chatting] of chats.entries()) {
		await respond(chatting, 'yes');
		cells.push(await told(chatting, asked[index] as Asked, before[index] ?? 0));
	}
	table.add('"Yes", after a restart of n8n', ...cells);
	expect(cells).toEqual(chats.map(() => '{"approved":true}, 0 started'));
});

test('docs/ask-a-person.md shows this table', () => {
	table.close();
});
