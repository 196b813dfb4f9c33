import { randomUUID } from 'node:crypto';
import { type Answer, argumentsOf, textIn, type Turn, words } from './answers.mts';

/** What POST /chat/completions takes of what it may be given. */
export interface CompletionCall {
	model: string;
	messages: readonly { role: string; content?: string | readonly Part[] | null }[];
	stream?: boolean;
	stream_options?: { include_usage?: boolean };
}

interface Part {
	type: string;
	text?: string;
	/** Completions wrap the URL, responses don't. */
	image_url?: string | { url: string };
}

export function turnsOf({ messages }: CompletionCall): Turn[] {
	return messages.map(({ role, content }) => turnOf(role, content));
}

export type Content = string | readonly Part[] | null | undefined;

export function turnOf(role: string, content: Content): Turn {
	const pictures = typeof content === 'string' ? [] : (content ?? []).flatMap(pictureIn);
	return { role, text: textOf(content), ...(pictures.length > 0 && { pictures }) };
}

function textOf(content: Content): string {
	if (typeof content === 'string') return content;
	return (content ?? []).map(({ text = '' }) => text).join('');
}

function pictureIn({ image_url: picture }: Part): string[] {
	if (picture === undefined) return [];
	return [typeof picture === 'string' ? picture : picture.url];
}

/** A token a word: near enough for whoever adds them up. */
export const tokensIn = (text: string) => words(text).length;

/** The answer as one object. */
export function completion(call: CompletionCall, answer: Answer): object {
	const said =
		typeof answer === 'string'
			? { content: answer }
			: { content: null, tool_calls: answer.map((call) => toolCall(call.tool, argumentsOf(call))) };
	const message = { role: 'assistant', refusal: null, ...said };
	const choice = { index: 0, message, logprobs: null, finish_reason: finish(answer) };
	return { ...head(call, 'chat.completion'), choices: [choice], usage: usage(call, answer) };
}

/** The answer as the data of a stream of events. */
export function chunks(call: CompletionCall, answer: Answer): string[] {
	const opening = head(call, 'chat.completion.chunk');
	const chunk = (delta: object, finish_reason: string | null = null) => ({
		...opening,
		choices: [{ index: 0, delta, logprobs: null, finish_reason }],
	});
	const deltas =
		typeof answer === 'string'
			? words(answer).map((content) => ({ content }))
			: answer.flatMap((call, index) => [
					{ tool_calls: [{ index, ...toolCall(call.tool, '') }] },
					...words(argumentsOf(call)).map((piece) => ({
						tool_calls: [{ index, function: { arguments: piece } }],
					})),
				]);
	const all = [
		chunk({ role: 'assistant', content: '' }),
		...deltas.map((delta) => chunk(delta)),
		chunk({}, finish(answer)),
		...(call.stream_options?.include_usage === true
			? [{ ...opening, choices: [], usage: usage(call, answer) }]
			: []),
	];
	return [...all.map((one) => JSON.stringify(one)), '[DONE]'];
}

const toolCall = (name: string, args: string) => ({
	id: `call_${randomUUID()}`,
	type: 'function',
	function: { name, arguments: args },
});

const finish = (answer: Answer) => (typeof answer === 'string' ? 'stop' : 'tool_calls');

function head({ model }: CompletionCall, object: string) {
	const id = `chatcmpl-${randomUUID()}`;
	return { id, object, created: Math.floor(Date.now() / 1000), model, system_fingerprint: null };
}

function usage(call: CompletionCall, answer: Answer) {
	const asked = turnsOf(call).reduce((sum, { text }) => sum + tokensIn(text), 0);
	const answered = tokensIn(textIn(answer));
	return { prompt_tokens: asked, completion_tokens: answered, total_tokens: asked + answered };
}
