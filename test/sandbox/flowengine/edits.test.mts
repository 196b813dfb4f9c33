import { ana, callerOf, refusal, started, stopAll } from './client.mts';

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
