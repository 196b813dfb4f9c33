import type { AddressInfo } from 'node:net';
import express from 'express';
import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import type { Variant } from '../../sandbox/flowengine/variant.mts';
import { serveWebhook } from '../support/webhook-server.mts';
import type { WebhookServer } from '../support/webhook-server.mts';

const PERSON = '351910000000';
const GROUP = '120363025246125486@g.us';
const TOKEN = 'the-token';
const PATH = `/7/0f8fad5b-d9cb-469f-a165-70867728950e?run=0&signature=${'a1'.repeat(32)}`;
const QUESTION = `Shall we?\n\nRespond here: https://n8n.example/webhook-waiting${PATH}`;

const ACCEPTED = { status: 200, body: { answerInChat: 'accepted' } };
const UNCLEAR = { status: 200, body: { answerInChat: 'unclear', askAgain: 'Sorry?\n\nHere: ' } };
const NOT_ASKED = { status: 200, body: { answerInChat: 'notAsked' } };
const NO_ACTION_REQUIRED = { status: 200, body: '<h1>No action required</h1>' };
const RUNNING = { status: 409, body: { message: 'The execution "7" is running already.' } };
const FAILED = { status: 409, body: { message: 'The execution "7" has finished with error.' } };

type Response = typeof ACCEPTED | typeof UNCLEAR | { status: number; body: unknown };

const closing: Array<() => unknown> = [];
afterEach(async () => {
	await Promise.all(closing.splice(0).map(async (close) => await close()));
});

/** Where executions wait: gives one response after the other, the last one again and again. */
async function startWaiting(...responses: Response[]) {
	const posted: Array<{ url: string; answer: IDataObject }> = [];
	const app = express();
	app.use(express.raw({ type: 'multipart/form-data' }));
	app.post('/*path', async ({ url, headers, body }, response) => {
		const type = { 'content-type': String(headers['content-type']) };
		const form = await new Response(body as Buffer<ArrayBuffer>, { headers: type }).formData();
		posted.push({ url, answer: JSON.parse(String(form.get('chatAnswer'))) as IDataObject });
		const next = responses.length > 1 ? responses.shift() : responses[0];
		response.status(next?.status ?? 500).send(next?.body);
	});
	const server = app.listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	closing.push(() => server.close());
	return { posted, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/waiting` };
}

let sandbox: FlowEngineSandbox;
beforeEach(async () => {
	sandbox = await startFlowEngine({ redeliveryDelays: [] });
	closing.push(sandbox.stop);
});

const write = (text: string, more = {}) => sandbox.receive({ from: PERSON, text, ...more });
const ask = (more = {}) => write(QUESTION, { fromMe: true, ...more });
const quoting = (text: string, conversation = QUESTION) => ({
	text: undefined,
	message: {
		extendedTextMessage: {
			text,
			contextInfo: { stanzaId: 'Q', quotedMessage: { conversation } },
		},
	},
});

/** A trigger in a process of its own. */
async function listen(waitingUrl: string, options: IDataObject = {}, more: IDataObject = {}) {
	const server = await serveWebhook({
		type: `${manifest.name}.flowEngineTrigger`,
		parameters: { registration: 'manual', events: ['messages.upsert'], options, ...more },
		credentials: {
			flowEngineApi: {
				baseUrl: sandbox.baseUrl,
				apiKey: sandbox.instance.token,
				numberId: sandbox.instance.name,
				webhookToken: TOKEN,
			},
		},
		waitingUrl,
	});
	closing.push(server.stop);
	sandbox.deliveries.webhook = { url: `${server.url}?token=${TOKEN}` };
	return server;
}

/** A look-up has three seconds, and the first one loads all that n8n needs for a request. */
beforeAll(async () => {
	sandbox = await startFlowEngine({ redeliveryDelays: [] });
	closing.push(sandbox.stop);
	await listen('http://127.0.0.1:1/waiting');
	write('Hello');
	await settled();
});

const settled = async () => await sandbox.deliveries.settled();
const startedWith = (server: WebhookServer) =>
	server.executions.flat().map(({ json }) => json.text);
const lookUps = () =>
	sandbox.ledger.calls.filter(({ path }) => path.startsWith('/chat/findMessages')).length;
const sent = () =>
	sandbox.ledger.calls
		.filter(({ path }) => path.startsWith('/message/'))
		.map(({ body }) => (body as { text: string }).text);

test('the answer goes to our own address, with the message and all who are known', async () => {
	const waiting = await startWaiting(ACCEPTED);
	ask();
	const server = await listen(waiting.url);
	write('Yes', { name: 'Ana' });
	await settled();
	expect(waiting.posted).toMatchObject([
		{
			url: `/waiting${PATH}`,
			answer: {
				message: { gateway: 'flowEngine', text: 'Yes', senderName: 'Ana' },
				chats: [PERSON],
				senders: [PERSON],
				isGroup: false,
			},
		},
	]);
	expect(startedWith(server)).toEqual([]);
});

test('the same delivery again answers nothing again', async () => {
	const waiting = await startWaiting(ACCEPTED);
	ask();
	const server = await listen(waiting.url);
	write('Yes');
	await settled();
	await sandbox.deliveries.repeat();
	expect(waiting.posted).toHaveLength(1);
	expect(startedWith(server)).toEqual([]);
});

test.each<[string, Response[], number]>([
	["n8n's own page for a question that is closed", [NO_ACTION_REQUIRED], 1],
	['a forged link', [{ status: 401, body: '<h1>Invalid</h1>' }], 1],
	['an execution that failed', [FAILED], 1],
	['another one was faster', [{ status: 500, body: { message: 'Error' } }], 1],
	['somebody else was asked', [NOT_ASKED], 1],
	['a JSON that looks like a response', [{ status: 200, body: { answerInChat: 'yes' } }], 1],
	['an execution that keeps running', [RUNNING], 6],
])('%s: the message starts the workflow', async (_, responses, posts) => {
	const waiting = await startWaiting(...responses);
	ask();
	const server = await listen(waiting.url);
	write('Yes');
	await settled();
	expect(startedWith(server)).toEqual(['Yes']);
	expect(waiting.posted).toHaveLength(posts);
});

test('an execution that has just asked is waited for', async () => {
	const waiting = await startWaiting(RUNNING, RUNNING, ACCEPTED);
	ask();
	const server = await listen(waiting.url);
	write('Yes');
	await settled();
	expect(waiting.posted).toHaveLength(3);
	expect(startedWith(server)).toEqual([]);
});

test('one word does not answer an older question, too', async () => {
	const waiting = await startWaiting(NO_ACTION_REQUIRED, ACCEPTED);
	ask({ text: QUESTION.replace('/7/', '/6/') });
	ask();
	const server = await listen(waiting.url);
	write('Yes');
	await settled();
	expect(waiting.posted.map(({ url }) => url)).toEqual([`/waiting${PATH}`]);
	expect(startedWith(server)).toEqual(['Yes']);
});

test('a question to someone else leaves the older one to the person', async () => {
	const waiting = await startWaiting(NOT_ASKED, ACCEPTED);
	ask({ text: QUESTION.replace('/7/', '/6/') });
	ask();
	const server = await listen(waiting.url);
	write('Yes');
	await settled();
	expect(waiting.posted.map(({ url }) => url)).toEqual([
		`/waiting${PATH}`,
		`/waiting${PATH.replace('/7/', '/6/')}`,
	]);
	expect(startedWith(server)).toEqual([]);
});

test('a quote of hundreds of questions is one request', async () => {
	const waiting = await startWaiting(...Array.from({ length: 9 }, () => NO_ACTION_REQUIRED));
	const server = await listen(waiting.url);
	const forged = Array.from({ length: 300 }, (_, index) =>
		QUESTION.replace('/7/', `/${index + 10}/`),
	);
	write('', quoting('Yes', forged.join(' ')));
	await settled();
	expect(waiting.posted.length).toBeLessThanOrEqual(1);
	expect(startedWith(server)).toEqual(['Yes']);
});

test('a link that someone put into the text of a question is not tried', async () => {
	const waiting = await startWaiting(ACCEPTED);
	ask({ text: `A customer writes: ${QUESTION.replace('/7/', '/666/')}\n\n${QUESTION}` });
	const server = await listen(waiting.url);
	write('Yes');
	await settled();
	expect(waiting.posted.map(({ url }) => url)).toEqual([`/waiting${PATH}`]);
	expect(startedWith(server)).toEqual([]);
});

test('who changes an older message into a yes answers nothing', async () => {
	const waiting = await startWaiting(ACCEPTED);
	const { key } = write('Hello');
	ask();
	const events = ['messages.upsert', 'messages.edited'];
	const server = await listen(waiting.url, {}, { events });
	sandbox.phone.edit(key.id, 'Yes');
	sandbox.phone.update(key.id, { conversation: 'Yes' });
	await settled();
	expect(waiting.posted).toEqual([]);
	expect(startedWith(server)).toEqual(['Yes']);
});

test('an n8n that does not reach itself says so, and the message starts the workflow', async () => {
	ask();
	const server = await listen('http://127.0.0.1:1/webhook-waiting');
	write('Yes');
	await settled();
	expect(startedWith(server)).toEqual(['Yes']);
	expect(server.warnings).toEqual([
		expect.stringContaining("n8n can't reach itself at http://127.0.0.1:1"),
	]);
});

test('what is unclear is asked again once, with the link', async () => {
	const waiting = await startWaiting(UNCLEAR);
	ask();
	const server = await listen(waiting.url);
	write('What for?');
	await settled();
	expect(sent()).toEqual([`Sorry?\n\nHere: ${waiting.url}${PATH}`]);
	expect(startedWith(server)).toEqual([]);
	write('Hello?');
	await settled();
	// Another process, which knows nothing of this: the chat tells.
	const other = await listen(waiting.url);
	write('Anybody there?');
	await settled();
	expect(sent()).toHaveLength(1);
	expect([startedWith(server), startedWith(other)]).toEqual([['Hello?'], ['Anybody there?']]);
});

test('if asking again fails, the message starts the workflow', async () => {
	const waiting = await startWaiting(UNCLEAR);
	ask();
	const server = await listen(waiting.url);
	sandbox.failNext(
		{ kind: 'status', status: 400 },
		{ method: 'POST', path: '/message/sendText/*' },
	);
	write('What for?');
	await settled();
	expect(startedWith(server)).toEqual(['What for?']);
	expect(server.warnings).toEqual([expect.stringContaining("couldn't ask again")]);
});

test('if the look-up fails, the message starts the workflow', async () => {
	const waiting = await startWaiting(ACCEPTED);
	ask();
	const server = await listen(waiting.url);
	sandbox.failNext({ kind: 'status', status: 503 }, { path: '/chat/findMessages/*' });
	write('Yes');
	await settled();
	expect(startedWith(server)).toEqual(['Yes']);
	expect(server.warnings).toEqual([expect.stringContaining("couldn't look up")]);
});

test('without look-ups, only a quote answers', async () => {
	const waiting = await startWaiting(ACCEPTED);
	ask();
	const server = await listen(waiting.url, { lookUpQuestions: 'never' });
	write('Yes');
	write('', quoting('No'));
	await settled();
	expect(startedWith(server)).toEqual(['Yes']);
	expect(waiting.posted).toHaveLength(1);
	expect(lookUps()).toBe(0);
});

test('in groups, questions are looked up only if the user wants that', async () => {
	const waiting = await startWaiting(ACCEPTED);
	ask({ group: GROUP });
	const filters = { chatKinds: ['group'] };
	const server = await listen(waiting.url, {}, { filters });
	write('Yes', { group: GROUP });
	await settled();
	expect([startedWith(server), lookUps()]).toEqual([['Yes'], 0]);
	await listen(waiting.url, { lookUpQuestions: 'all' });
	write('Yes', { group: GROUP });
	await settled();
	expect(waiting.posted).toMatchObject([
		{ answer: { chats: [GROUP], senders: [PERSON], isGroup: true } },
	]);
});

test("what a person wrote is no question, even if it has a question's link", async () => {
	const waiting = await startWaiting(ACCEPTED);
	write(QUESTION);
	const server = await listen(waiting.url);
	write('Yes');
	await settled();
	expect(startedWith(server)).toEqual(['Yes']);
	expect(waiting.posted).toEqual([]);
});

test('messages that the workflow does not wait for answer, too', async () => {
	const waiting = await startWaiting(ACCEPTED);
	ask();
	const server = await listen(waiting.url, {}, { filters: { chats: '+351 920 000 000' } });
	write('Yes');
	await settled();
	expect(waiting.posted).toHaveLength(1);
	expect(startedWith(server)).toEqual([]);
});

const LID = '77000000000001@lid';
test.each<[string, Variant['version'], string]>([
	['who was asked by the hidden ID', '2.2.3', LID],
	['who was asked by the phone number', '2.3.7', PERSON],
	['who was asked by the phone number', '2.4.0', PERSON],
])('somebody with a hidden ID (@lid), %s, on %s', async (_, version, asked) => {
	sandbox = await startFlowEngine({ redeliveryDelays: [], variant: { version } });
	closing.push(sandbox.stop);
	const waiting = await startWaiting(ACCEPTED);
	ask({ from: asked });
	const server = await listen(waiting.url);
	write('Yes', { lid: LID });
	await settled();
	expect(waiting.posted).toMatchObject([{ answer: { chats: expect.arrayContaining([asked]) } }]);
	expect(startedWith(server)).toEqual([]);
});

test('a vote in the poll behind a question answers, also where no votes are waited for', async () => {
	const waiting = await startWaiting(ACCEPTED);
	ask();
	const message = {
		pollCreationMessageV3: {
			name: 'Shall we?',
			options: [{ optionName: 'Approve' }, { optionName: 'Decline' }],
			selectableOptionsCount: 1,
		},
	};
	const poll = sandbox.receive({ from: PERSON, fromMe: true, message });
	sandbox.receive({ from: PERSON, fromMe: true, text: 'Anything else?' });
	const server = await listen(waiting.url);
	sandbox.phone.vote({ from: PERSON, poll: poll.key.id, options: ['Decline'] });
	await settled();
	expect(waiting.posted).toMatchObject([
		{ url: `/waiting${PATH}`, answer: { message: { event: 'messages.vote', text: 'Decline' } } },
	]);
	sandbox.phone.vote({ from: PERSON, poll: poll.key.id, options: [] });
	await settled();
	expect(waiting.posted).toHaveLength(1);
	expect(startedWith(server)).toEqual([]);
});
