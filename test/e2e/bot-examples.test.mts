import type { IDataObject } from 'n8n-workflow';
import { PNG } from 'pngjs';
import type { Workflow } from '../../lab/workflows.mts';
import { users } from '../../sandbox/whatsms/seeds.mts';
import { picture, voice } from './chatbot/messages.mts';
import { busy, type Script, type Stage, startStage } from './chatbot/stage.mts';
import { OLDER } from './older-n8n.mts';

const [ANA, RUI, EVA] = ['351910000011', '351910000012', '351910000013'];
const jid = (phone: string) => `${phone}@s.whatsapp.net`;

const script: Script = { answer: () => 'Yes', transcript: (bytes) => bytes.toString() };
let stage: Stage;

beforeAll(async () => {
	stage = await startStage(script);
});

afterAll(async () => await stage?.stop());

/** All of a workflow has ended well, and there is no more of it. */
async function ended({ id }: Workflow, count: number) {
	await stage.n8n.client.waitForExecution(id, { count });
	const executions = await stage.n8n.client.executions(id);
	expect(executions.map(({ status }) => status)).toEqual(Array(count).fill('success'));
}

const sentBy = ({ ledger }: Stage['flowEngine']) =>
	ledger.calls
		.filter(({ path, accepted }) => /^\/message\/send/.test(path) && accepted)
		.map(({ path, body }) => ({ call: path.split('/')[2], ...(body as IDataObject) }));

test('voice-and-picture-bot: a burst, a copy, and a voice message that nobody can transcribe', async () => {
	const { sessions, model } = stage;
	const workflow = await stage.publish('voice-and-picture-bot');
	const reached = () =>
		sessions.state.messages
			.filter(({ fromMe, chat }) => fromMe && chat === jid(ANA))
			.map(({ content }) => content)
			.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
	const receive = ({ content, file = Buffer.of() }: ReturnType<typeof voice>) =>
		sessions.receive({ number: ANA, name: 'Ana', content, file: file.toString('base64') });

	// While it is tried again, the other messages end.
	let failures = OLDER.losesFiles ? 0 : 1;
	script.transcript = (bytes) => {
		if (bytes.toString() === 'noise' || failures-- > 0) throw busy();
		return bytes.toString();
	};
	script.answer = (conversation) => {
		const { text, pictures = [] } = conversation.findLast(({ role }) => role === 'user') ?? {};
		const [seen = ''] = pictures.map((url) => Buffer.from(url.split(',')[1] ?? '', 'base64'));
		return `**You:** ${text}${String(seen)}`;
	};
	receive(voice('When do you open?'));
	receive(picture('a blue shirt', 'This one?'));
	await sessions.deliveries.repeat();
	sessions.receive({ number: ANA, name: 'Ana', text: 'Olá' });
	await ended(workflow, 3);
	const answers = ['a blue shirt', 'Olá', 'When do you open?'];
	expect(reached()).toEqual(answers.map((text) => ({ conversation: `*You:* ${text}` })));
	expect(model.calls.flatMap(({ conversation }) => conversation)).toContainEqual(
		expect.objectContaining({ text: 'This one?' }),
	);

	receive(voice('noise'));
	await ended(workflow, 4);
	expect(reached()).toContainEqual({
		conversation: expect.stringMatching(/^Sorry, I could not understand/),
	});
	await stage.n8n.client.unpublish(workflow.id);
});

test('hand-over-with-memory: the agent knows what was said while it was silent', async () => {
	const { flowEngine, model } = stage;
	const workflow = await stage.publish('hand-over-with-memory');
	const say = (text: string) => flowEngine.receive({ from: ANA, name: 'Ana', text });
	const byPhone = (text: string) => flowEngine.receive({ from: ANA, fromMe: true, text });
	let failures = 1;
	script.answer = (conversation) => {
		if (failures-- > 0) throw busy();
		return `Answer to ${conversation.at(-1)?.text}`;
	};
	say('A table for Friday?');
	await ended(workflow, 1);
	byPhone('Yes, at 8, says Rui');
	await ended(workflow, 2);
	say('Great');
	say('We are four');
	await flowEngine.deliveries.repeat('messages.upsert');
	await flowEngine.deliveries.settled();
	const { length: count } = await stage.n8n.client.executions(workflow.id);
	await ended(workflow, count);
	byPhone('#bot');
	await ended(workflow, count + 1);
	say('When is it?');
	await ended(workflow, count + 2);
	expect(sentBy(flowEngine)).toMatchObject([
		{ number: jid(ANA), text: 'Answer to A table for Friday?' },
		{ number: jid(ANA), text: 'Answer to When is it?' },
	]);
	const known = model.calls.at(-1)?.conversation.slice(1) ?? [];
	expect(known.map(({ role, text }) => `${role}: ${text}`).slice(0, 3)).toEqual([
		'user: A table for Friday?',
		'assistant: Answer to A table for Friday?',
		'assistant: Yes, at 8, says Rui',
	]);
	const later = known.slice(3).flatMap(({ text }) => text.split('\n'));
	expect(later.toSorted()).toEqual(['Great', 'We are four', 'When is it?']);
	await stage.n8n.client.unpublish(workflow.id);
});

test('agent-with-tools: the location, a picture that is rejected, and a reaction', async () => {
	const { flowEngine, model } = stage;
	const workflow = await stage.publish('agent-with-tools', 8);
	const bytes = PNG.sync.write(new PNG({ width: 8, height: 8 }));
	const url = flowEngine.keepFile({ bytes, type: 'image/png', name: 'shirt.png' });
	script.answer = (conversation) => {
		const { role, text } = conversation.at(-1) ?? { role: '', text: '' };
		if (role === 'tool') return text.includes('Not today') ? 'No picture today.' : 'See you!';
		if (text.includes('Thank')) return [{ tool: 'React', args: { emoji: '❤️' } }];
		const picture = { tool: 'Send_a_picture', args: { url, caption: 'The **blue** one' } };
		return [{ tool: 'Send_our_location', args: {} }, picture];
	};
	flowEngine.ledger.clear();
	const rejected = { kind: 'status', status: 400, body: { message: 'Not today' } } as const;
	flowEngine.failNext(rejected, { path: '/message/sendMedia/*', bodyIncludes: ANA });
	const { key } = flowEngine.receive({ from: EVA, name: 'Eva', text: 'Thank you' });
	flowEngine.receive({ from: RUI, name: 'Rui', text: 'The blue one, please' });
	for (const text of ['Where are you?', 'And the blue shirt?'])
		flowEngine.receive({ from: ANA, name: 'Ana', text });
	await flowEngine.deliveries.repeat('messages.upsert');
	await ended(workflow, 3);
	const to = (phone: string) =>
		sentBy(flowEngine).filter((call) => JSON.stringify(call).includes(jid(phone)));
	expect(to(ANA)).toMatchObject([
		{ call: 'sendLocation', name: 'Our shop' },
		{ call: 'sendText', text: 'No picture today.' },
	]);
	const tools = [
		{ call: 'sendLocation' },
		{ call: 'sendMedia', media: url, caption: 'The *blue* one' },
	];
	expect(to(RUI)).toMatchObject([
		...(OLDER.runsToolsBackward ? tools.toReversed() : tools),
		{ call: 'sendText', text: 'See you!' },
	]);
	expect(to(EVA)).toMatchObject([
		{ call: 'sendReaction', key: { id: key.id }, reaction: '❤️' },
		{ call: 'sendText', text: 'See you!' },
	]);
	expect(sentBy(flowEngine)).toHaveLength(7);
	expect(
		model.calls
			.at(-1)
			?.tools.map(({ name }) => name)
			.toSorted(),
	).toEqual(['React', 'Send_a_picture', 'Send_our_location']);
	await stage.n8n.client.unpublish(workflow.id);
});

test('whatsms-agent-with-tools: the price list, and the ticket to the team', async () => {
	const { whatSms } = stage;
	const workflow = await stage.publish('whatsms-agent-with-tools');
	let failures = 1;
	whatSms.failNext({ kind: 'status', status: 400 }, { bodyIncludes: 'price-list' });
	script.answer = (conversation) => {
		const { role, text } = conversation.at(-1) ?? { role: '', text: '' };
		if (role === 'tool' && failures-- <= 0) return 'Here you are.';
		const tool = text.includes('person') ? 'Move_to_the_team' : 'Send_the_price_list';
		return [{ tool, args: { caption: 'Our **prices**' } }];
	};
	const receive = (text: string) => whatSms.receive({ number: ANA, name: 'Ana', text });
	const { ticket } = receive('Your prices?');
	receive('Please');
	await whatSms.deliveries.repeat('message.received');
	await whatSms.deliveries.settled();
	const sent = () => [...whatSms.state.messages.values()].filter(({ fromMe }) => fromMe);
	const burst = await stage.n8n.client.executions(workflow.id);
	await ended(workflow, burst.length);
	const each = (fields: object) => burst.map(() => expect.objectContaining(fields));
	const price = { mediaUrl: 'https://example.com/price-list.pdf', ticketId: ticket.id };
	const [files, texts] = [true, false].map((isFile) =>
		sent().filter(({ mediaUrl }) => (mediaUrl !== null) === isFile),
	);
	expect(files).toEqual(each({ body: 'Our *prices*', ...price }));
	expect(texts).toEqual(each({ body: 'Here you are.', ticketId: ticket.id }));

	receive('May I talk to a person?');
	await ended(workflow, burst.length + 1);
	const stored = whatSms.state.tickets.get(ticket.id);
	expect(stored).toMatchObject({ status: 'pending', queueId: expect.stringMatching(/^b2e1d4c5/) });
	const count = sent().length;
	if (stored) stored.userId = users[0].id;
	receive('Hello?');
	await whatSms.deliveries.settled();
	await ended(workflow, burst.length + 1);
	expect(sent()).toHaveLength(count);
	await stage.n8n.client.unpublish(workflow.id);
});

test('campaign-with-files: texts and files in one run; another run writes to nobody', async () => {
	const { sessions, n8n } = stage;
	sessions.state.messages.length = 0;
	const phones = ['351910000051', '351910000052', '351910000053'];
	const row = (phone: string, more: IDataObject = {}) => ({
		phone,
		text: 'Look: **new**',
		...more,
	});
	const fileUrl = 'https://example.com/a.jpg';
	const rows = [
		row(phones[0] ?? ''),
		row(phones[1] ?? '', { fileType: 'image', fileUrl }),
		row(phones[2] ?? '', { fileType: 'document', fileUrl: 'https://example.com/a.pdf' }),
		row('351910000054', { fileType: 'image' }),
		row('351910000055', { fileType: 'image', fileUrl }),
	];
	const options = { convertMarkdown: true, onlyOnWhatsApp: true };
	const workflow = await stage.importExample('campaign-with-files', {
		'Sample rows': { jsonOutput: JSON.stringify({ rows }) },
		'Loop Over Items': { batchSize: 3 },
		'Before the next batch': { amount: 1, unit: 'seconds' },
		'Send text or file': {
			options: { ...options, pause: { seconds: { min: 0, max: 0 } } },
		},
	});
	await stage.run(workflow, 'Make the table');
	sessions.failNext({ kind: 'status', status: 400 }, { bodyIncludes: '351910000055' });
	await stage.run(workflow, 'When it is time');
	const sent = () => sessions.state.messages.map(({ chat, content }) => [chat, content]);
	const caption = 'Look: *new*';
	const all = [
		[jid(phones[0] ?? ''), { conversation: caption }],
		[jid(phones[1] ?? ''), { imageMessage: { url: fileUrl, caption } }],
		[
			jid(phones[2] ?? ''),
			{ documentMessage: expect.objectContaining({ url: 'https://example.com/a.pdf', caption }) },
		],
		[jid('351910000054'), { conversation: caption }],
	];
	expect(sent()).toEqual(all);
	expect(await n8n.client.tableRows('WhatsApp texts and files')).toMatchObject([
		...all.map(() => ({ status: expect.any(String), reason: null })),
		{ status: 'failed', reason: expect.stringContaining('[item ') },
	]);
	await stage.run(workflow, 'When it is time');
	expect(sent()).toHaveLength(4);
});
