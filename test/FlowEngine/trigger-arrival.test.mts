import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { until } from '../sandbox/until.mts';
import { ANA, GROUP, published, stopAll } from './trigger.mts';

afterEach(stopAll);

const BOTH = { onArrival: ['showTyping', 'markRead'] };
const LID = '198765432109876@lid';

/** What was done in chats, with the bodies, once there are so many of them. */
async function done({ ledger }: FlowEngineSandbox, count: number) {
	const CALL = /^\/chat\/(markMessageAsRead|sendPresence)\/wa-d3m0aa$/;
	const found = () => ledger.calls.filter(({ path }) => CALL.test(path));
	await until(() => found().length >= count);
	return found().map(({ path, body }) => [CALL.exec(path)?.[1], body]);
}

test.each(['2.3.6', '2.3.7'] as const)(
	'a message is marked as read, then typing is shown, and the delivery waits for neither, on %s',
	async (version) => {
		const { sandbox, texts } = await published({ options: BOTH, variant: { version } });
		const { key } = sandbox.receive({ from: ANA, text: 'Olá', lid: LID });
		expect(await texts()).toEqual(['Olá']);
		const phone = `${ANA}@s.whatsapp.net`;
		// the server takes no hidden number here, and says success all the same
		expect(await done(sandbox, 2)).toEqual([
			['markMessageAsRead', { readMessages: [{ id: key.id, remoteJid: phone, fromMe: false }] }],
			['sendPresence', { number: phone, presence: 'composing', delay: 15_000 }],
		]);
		// The server answers when the 15 seconds are over.
		expect(sandbox.ledger.calls.at(-1)).toMatchObject({ body: { delay: 15_000 }, status: null });
	},
);

test('in a group, it happens in the group', async () => {
	const filters = { chatKinds: ['group'] };
	const { sandbox, texts } = await published({ options: BOTH, filters });
	sandbox.receive({ from: ANA, group: GROUP, text: 'Olá' });
	await texts();
	expect(await done(sandbox, 2)).toMatchObject([
		[expect.anything(), { readMessages: [{ remoteJid: GROUP }] }],
		[expect.anything(), { number: GROUP }],
	]);
});

test('only one of them, and only for messages of others that start the workflow', async () => {
	const { sandbox, texts } = await published({
		options: { onArrival: ['markRead'], ownMessages: 'include' },
		filters: { chatKinds: ['person'] },
	});
	sandbox.receive({ from: ANA, fromMe: true, text: 'own' });
	sandbox.receive({ from: ANA, group: GROUP, text: 'elsewhere' });
	await texts();
	sandbox.receive({ from: ANA, text: 'Olá' });
	expect(await texts()).toEqual(['own', 'Olá']);
	await sandbox.deliveries.repeat('messages.upsert');
	expect(await done(sandbox, 1)).toMatchObject([['markMessageAsRead', {}]]);
});

test.each([
	['refuses', { kind: 'status', status: 500 }],
	['breaks', { kind: 'reset' }],
	['hangs', { kind: 'hang' }],
] as const)(
	'where the server %s, the message starts the workflow all the same',
	async (_, fault) => {
		const rejections: unknown[] = [];
		const note = (reason: unknown) => rejections.push(reason);
		process.on('unhandledRejection', note);
		const { sandbox, texts } = await published({ options: BOTH });
		sandbox.failNext(fault, { path: '/chat/**', times: 2 });
		sandbox.receive({ from: ANA, text: 'Olá' });
		expect(await texts()).toEqual(['Olá']);
		await done(sandbox, fault.kind === 'hang' ? 1 : 2);
		await new Promise((resolve) => setTimeout(resolve, 50));
		process.off('unhandledRejection', note);
		expect(rejections).toEqual([]);
	},
);

test('nothing is done where the user wants nothing', async () => {
	const { sandbox, texts } = await published();
	sandbox.receive({ from: ANA, text: 'Olá' });
	await texts();
	expect(await done(sandbox, 0)).toEqual([]);
});
