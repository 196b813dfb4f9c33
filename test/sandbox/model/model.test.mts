import OpenAI, { toFile } from 'openai';
import { type Model, type ModelOptions, startModel } from '../../../sandbox/model/start.mts';

let running: Model;
afterEach(async () => {
	await running.stop();
});

/** The model, and OpenAI's own client on it. */
async function started(options: ModelOptions = {}) {
	running = await startModel(options);
	const { url, apiKey } = running;
	const client = new OpenAI({ baseURL: url, apiKey, maxRetries: 0 });
	return { client, calls: running.calls, recordings: running.recordings };
}

const model = 'scripted';
const user = (content: string) => ({ role: 'user', content }) as const;
const told = 'Two *words*\n\nand a `line`';

it('completes a chat at once', async () => {
	const { client } = await started({ answers: [told] });
	const { choices, usage } = await client.chat.completions.create({
		model,
		messages: [user('Hi')],
	});
	expect(choices[0]).toMatchObject({
		message: { role: 'assistant', content: told },
		finish_reason: 'stop',
	});
	expect(usage).toEqual({ prompt_tokens: 1, completion_tokens: 5, total_tokens: 6 });
});

it('completes a chat word by word', async () => {
	const { client, calls } = await started({ answers: [told] });
	const stream = await client.chat.completions.create({
		model,
		messages: [user('Hi')],
		stream: true,
		stream_options: { include_usage: true },
	});
	const chunks = [];
	for await (const chunk of stream) chunks.push(chunk);
	expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe(told);
	expect(chunks.length).toBeGreaterThan(5);
	expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('stop');
	expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { total_tokens: 6 } });
	expect(calls).toMatchObject([{ answer: told, streamed: true }]);
});

it('responds at once', async () => {
	const { client } = await started({ answers: [told] });
	const { status, output_text } = await client.responses.create({ model, input: 'Hi' });
	expect([status, output_text]).toEqual(['completed', told]);
});

it('responds word by word', async () => {
	const { client } = await started({ answers: [told] });
	const stream = client.responses.stream({ model, input: [user('Hi')] });
	const deltas: string[] = [];
	stream.on('response.output_text.delta', ({ delta }) => deltas.push(delta));
	const { output_text } = await stream.finalResponse();
	expect([output_text, deltas.join('')]).toEqual([told, told]);
	expect(deltas.length).toBeGreaterThan(3);
});

describe('wants two tools called', () => {
	const wanted = ['Answer', 'Look_up'].map((tool) => ({ tool, args: { text: `for ${tool}` } }));
	const answers = [wanted] as const;
	const messages = [user('Hi')];
	const inChat = wanted.map(({ tool, args }) => ({
		type: 'function',
		function: { name: tool, arguments: JSON.stringify(args) },
	}));
	const inResponse = wanted.map(({ tool, args }) => ({
		type: 'function_call',
		name: tool,
		arguments: JSON.stringify(args),
	}));

	it('in a completion, at once and streamed', async () => {
		const { client } = await started({ answers });
		const atOnce = await client.chat.completions.create({ model, messages });
		const stream = client.chat.completions.stream({ model, messages });
		for (const { choices } of [atOnce, await stream.finalChatCompletion()])
			expect(choices).toMatchObject([
				{ finish_reason: 'tool_calls', message: { tool_calls: inChat } },
			]);
	});

	it('in a response, at once and streamed', async () => {
		const { client } = await started({ answers });
		const atOnce = await client.responses.create({ model, input: 'Hi' });
		const stream = client.responses.stream({ model, input: 'Hi' });
		const deltas: string[] = [];
		stream.on('response.function_call_arguments.delta', ({ delta }) => deltas.push(delta));
		for (const { output } of [atOnce, await stream.finalResponse()])
			expect(output).toMatchObject(inResponse);
		expect(deltas.join('')).toBe(inResponse.map((call) => call.arguments).join(''));
	});

	it('and hears what came of it', async () => {
		const { client, calls } = await started();
		const call = { call_id: '1', name: 'Answer', arguments: '{}' };
		await client.responses.create({
			model,
			input: [
				{ type: 'function_call', ...call },
				{ type: 'function_call_output', call_id: '1', output: 'Done' },
			],
		});
		expect(calls[0]?.conversation).toEqual([
			{ role: 'assistant', text: '' },
			{ role: 'tool', text: 'Done' },
		]);
	});
});

it('knows the conversation, whatever form it comes in', async () => {
	const { client, calls } = await started({ answers: (turns) => `${turns.length}` });
	const parts = [{ type: 'text' as const, text: 'Hi' }];
	const messages = [
		{ role: 'system', content: 'Be kind' } as const,
		{ role: 'user', content: parts } as const,
	];
	await client.chat.completions.create({ model, messages });
	const content = [{ type: 'input_text' as const, text: 'Hi' }];
	const input = [{ role: 'user' as const, content }];
	await client.responses.create({ model, instructions: 'Be kind', input });
	const conversation = [
		{ role: 'system', text: 'Be kind' },
		{ role: 'user', text: 'Hi' },
	];
	expect(calls).toEqual(
		[0, 1].map(() => ({ conversation, tools: [], answer: '2', streamed: false })),
	);
});

it('sees the pictures, in completions and in responses', async () => {
	const { client, calls } = await started();
	const url = 'data:image/png;base64,AAAA';
	const content = [{ type: 'image_url' as const, image_url: { url } }];
	await client.chat.completions.create({ model, messages: [{ role: 'user', content }] });
	const picture = { type: 'input_image' as const, image_url: url, detail: 'auto' as const };
	await client.responses.create({ model, input: [{ role: 'user', content: [picture] }] });
	const conversation = [{ role: 'user', text: '', pictures: [url] }];
	expect(calls).toMatchObject([{ conversation }, { conversation }]);
});

it('writes down what a recording says', async () => {
	const { client, recordings } = await started({ transcripts: (bytes) => bytes.toString() });
	const file = await toFile(Buffer.from('Olá ☕'), 'voice.ogg', { type: 'audio/ogg' });
	const { text } = await client.audio.transcriptions.create({ model: 'whisper-1', file });
	expect(text).toBe('Olá ☕');
	expect(recordings).toEqual([{ name: 'voice.ogg', type: 'audio/ogg', bytes: Buffer.from(text) }]);
});

it.each(['voice', 'voice.bin'])('takes no recording that is called %s', async (name) => {
	const { client, recordings } = await started();
	const file = await toFile(Buffer.from('Olá'), name);
	await expect(
		client.audio.transcriptions.create({ model: 'whisper-1', file }),
	).rejects.toMatchObject({ status: 400, type: 'invalid_request_error' });
	expect(recordings).toEqual([]);
});

it('fails as it is told to', async () => {
	const busy = () => {
		throw Object.assign(new Error('Overloaded'), { statusCode: 503 });
	};
	const { client } = await started({ answers: busy, transcripts: busy });
	const file = await toFile(Buffer.from('Olá'), 'voice.ogg');
	await expect(client.responses.create({ model, input: 'Hi' })).rejects.toMatchObject({
		status: 503,
	});
	await expect(
		client.audio.transcriptions.create({ model: 'whisper-1', file }),
	).rejects.toMatchObject({ status: 503 });
});

it('says its texts in turn, then the last one again; without any, what the user said', async () => {
	const ask = async (client: OpenAI, text: string) =>
		(await client.responses.create({ model, input: text })).output_text;
	const scripted = await started({ answers: ['1', '2'] });
	for (const text of ['1', '2', '2']) expect(await ask(scripted.client, 'x')).toBe(text);
	await running.stop();
	const echo = await started();
	expect(await ask(echo.client, 'Olá')).toMatch(/^## You wrote\n\n\*\*Olá\*\*\n\n- /);
});

it('is found by its key only', async () => {
	const { client } = await started();
	expect((await client.models.list()).data).toMatchObject([{ id: model }]);
	const stranger = client.withOptions({ apiKey: 'wrong' });
	await expect(stranger.models.list()).rejects.toMatchObject({
		status: 401,
		code: 'invalid_api_key',
	});
});

it.each(['/chat/completions', '/responses'])('%s without a question is a 400', async (path) => {
	const { client, calls } = await started();
	await expect(client.post(path, { body: { model } })).rejects.toMatchObject({
		status: 400,
		type: 'invalid_request_error',
	});
	expect(calls).toEqual([]);
});
