import { type Queue, startQueue } from '../../lab/queue/queue.mts';
import { publishTrigger } from '../../lab/trigger-workflow.mts';
import manifest from '../../package.json' with { type: 'json' };
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import { openLink } from '../../sandbox/link-page.mts';
import { ask } from '../e2e/asking/asked.mts';
import type { Asked } from '../e2e/asking/asked.mts';
import { outputOf } from '../e2e/asking/cases.mts';
import { CHATS } from '../e2e/asking/chats.mts';
import type { Chat } from '../e2e/asking/chats.mts';

/** The webhook processes: the first asks, the second gets the response. */
const [FIRST, SECOND] = [0, 1];

let queue: Queue;
let chat: Chat;
let askFirst: () => Promise<Asked>;
/** How many executions the trigger has started. */
let started: () => Promise<number>;

beforeAll(async () => {
	queue = await startQueue();
	chat = await CHATS.flowEngine();
	const { client, balancer, postgres } = queue;
	const { node, credential, credentials, gateway, parameters } = chat;
	const id = await client.createCredential(node, credential, credentials);
	const given = { [credential]: { id, name: node } };
	const type = `${manifest.name}.${node}Trigger`;
	const url = await publishTrigger(client, {
		type,
		typeVersion: TRIGGER_VERSION,
		parameters: { registration: 'manual', options: {}, ...parameters },
		credentials: given,
	});
	chat.deliverTo(balancer.url + new URL(url).pathname);
	const asker = { client, node, gateway, credentials: given };
	askFirst = async () => {
		balancer.balance = FIRST;
		const rowsOf = async (select: string) => await postgres.rowsOf<unknown>(select);
		return await ask({ ...asker, rowsOf, webhooksAt: balancer.url }, {});
	};
	const ofTrigger = `"workflowId" IN (SELECT id FROM workflow_entity WHERE name = '${type}')`;
	started = async () =>
		(await postgres.rowsOf(`SELECT id FROM execution_entity WHERE ${ofTrigger}`)).length;
});

afterAll(async () => {
	await chat?.stop();
	await queue?.stop();
});

async function say(text: string) {
	queue.balancer.balance = SECOND;
	chat.person.say(text);
	await chat.settled();
}

async function print(what: string, asked: Asked) {
	const seen = `${await outputOf(asked)}, ${await started()} started`;
	process.stdout.write(`${what}: ${seen}\n`);
	return seen;
}

test('a reply in the chat that another process receives', async () => {
	const asked = await askFirst();
	await say('yes');
	expect(await print('a reply', asked)).toBe('{"approved":true}, 0 started');
});

test('a click on the page that another process serves', async () => {
	const asked = await askFirst();
	queue.balancer.balance = SECOND;
	await (await openLink(asked.link())).click('Decline');
	expect(await print('a click', asked)).toBe('{"approved":false}, 0 started');
});

test('a reply whose first process is gone', async () => {
	const asked = await askFirst();
	await queue.webhooks[FIRST]?.kill();
	await say('no');
	expect(await print('a reply, after a crash', asked)).toBe('{"approved":false}, 0 started');
	await queue.webhooks[FIRST]?.start();
});

test('a reply after a restart of everything', async () => {
	const asked = await askFirst();
	await queue.restart();
	await say('yes');
	expect(await print('a reply, after a restart', asked)).toBe('{"approved":true}, 0 started');
});
