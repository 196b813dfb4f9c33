import { ana, anaJid, callerOf, refusal, started, stopAll } from './client.mts';

afterEach(stopAll);

async function sent(options = {}) {
	const sandbox = await started(options);
	const call = callerOf(sandbox);
	const { data } = await call('POST', '/message/sendText', { number: ana, text: 'Helo' });
	const raw = sandbox.instance.messages.get(data.key.id)?.raw;
	if (raw === undefined) throw new Error('Nothing was sent');
	const edit = async (rest = {}) =>
		await call('POST', '/chat/updateMessage', {
			number: ana,
			text: 'Hello',
			key: raw.key,
			...rest,
		});
	return { sandbox, call, raw, edit };
}

it('an edit is answered as Baileys has it, the time as text', async () => {
	const { raw, edit } = await sent();
	const { status, data } = await edit();
	const editedMessage = { extendedTextMessage: { text: 'Hello' } };
	const change = { key: raw.key, type: 'MESSAGE_EDIT', editedMessage };
	expect([status, data]).toMatchObject([
		200,
		{ message: { protocolMessage: change }, messageTimestamp: expect.stringMatching(/^\d+$/) },
	]);
	expect(raw).toMatchObject({ message: { conversation: 'Hello' }, status: 'EDITED' });
});

it('however late it is, the server takes it', async () => {
	const { raw, edit } = await sent();
	raw.messageTimestamp -= 16 * 60;
	expect((await edit()).status).toBe(200);
});

it("somebody else's message is refused once the edit is out", async () => {
	const { sandbox, edit } = await sent();
	const { key } = sandbox.receive({ from: ana, text: 'x' });
	const told: string[] = [];
	sandbox.state.world.raise = (_instance, event) => told.push(event);
	const { status, data } = await edit({ key });
	const text = 'You cannot edit others messages';
	expect([status, data]).toEqual([400, refusal(400, 'Bad Request', [text])]);
	expect(told).toEqual(['send.message.update']);
});

it.each([
	[
		'an unknown message',
		{ key: { id: 'x', remoteJid: anaJid, fromMe: true } },
		'Message not compatible',
	],
	['another chat', { number: '351930000001' }, 'RemoteJid does not match'],
])('%s is refused', async (_what, rest, text) => {
	const { edit } = await sent();
	const { status, data } = await edit(rest);
	expect([status, data]).toEqual([400, refusal(400, 'Bad Request', [text])]);
});

it('a message is deleted for everyone', async () => {
	const { sandbox, call, raw } = await sent();
	const { status, data } = await call('DELETE', '/chat/deleteMessageForEveryone', raw.key);
	expect([status, data]).toEqual([
		201,
		{
			key: { remoteJid: anaJid, fromMe: true, id: expect.any(String) },
			message: { protocolMessage: { key: raw.key, type: 'REVOKE' } },
			messageTimestamp: expect.stringMatching(/^\d+$/),
			status: 'PENDING',
		},
	]);
	expect(sandbox.instance.messages.size).toBe(0);
});

it('a deletion without fromMe is refused', async () => {
	const { call } = await sent();
	const body = { id: 'x', remoteJid: anaJid };
	const { status, data } = await call('DELETE', '/chat/deleteMessageForEveryone', body);
	const text = 'instance requires property "fromMe"';
	expect([status, data]).toEqual([400, refusal(400, 'Bad Request', [[text]])]);
});
