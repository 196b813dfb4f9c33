import { randomUUID } from 'node:crypto';
import { type Turn, words } from './answers.mts';
import { textOf, tokensIn } from './completions.mts';

type Content = Parameters<typeof textOf>[0];

/** What POST /responses takes of what it may be given. */
export interface ResponseCall {
	model: string;
	instructions?: string | null;
	input: string | readonly { role?: string; content?: Content }[];
	stream?: boolean;
}

export function turnsIn({ instructions, input }: ResponseCall): Turn[] {
	const system = instructions ? [{ role: 'system', text: instructions }] : [];
	if (typeof input === 'string') return [...system, { role: 'user', text: input }];
	const said = input.map(({ role = 'tool', content }) => ({ role, text: textOf(content) }));
	return [...system, ...said];
}

/** The answer as one object. */
export function response(call: ResponseCall, answer: string): object {
	const item = message(`msg_${randomUUID()}`, 'completed', [part(answer)]);
	return { ...head(call), status: 'completed', output: [item], usage: usage(call, answer) };
}

/** The answer as the events of a stream. */
export function events(call: ResponseCall, answer: string): ({ type: string } & object)[] {
	const opening = { ...head(call), status: 'in_progress', output: [], usage: null };
	const item_id = `msg_${randomUUID()}`;
	const where = { item_id, output_index: 0, content_index: 0 };
	const done = message(item_id, 'completed', [part(answer)]);
	const finished = { ...opening, status: 'completed', output: [done], usage: usage(call, answer) };
	const all = [
		{ type: 'response.created', response: opening },
		{ type: 'response.in_progress', response: opening },
		{
			type: 'response.output_item.added',
			output_index: 0,
			item: message(item_id, 'in_progress', []),
		},
		{ type: 'response.content_part.added', ...where, part: part('') },
		...words(answer).map((delta) => ({
			type: 'response.output_text.delta',
			...where,
			delta,
			logprobs: [],
		})),
		{ type: 'response.output_text.done', ...where, text: answer, logprobs: [] },
		{ type: 'response.content_part.done', ...where, part: part(answer) },
		{ type: 'response.output_item.done', output_index: 0, item: done },
		{ type: 'response.completed', response: finished },
	];
	return all.map((event, index) => ({ ...event, sequence_number: index }));
}

const part = (text: string) => ({ type: 'output_text', text, annotations: [], logprobs: [] });

const message = (id: string, status: string, content: object[]) => ({
	type: 'message',
	id,
	status,
	role: 'assistant',
	content,
});

function head({ model, instructions = null }: ResponseCall) {
	return {
		id: `resp_${randomUUID()}`,
		object: 'response',
		created_at: Math.floor(Date.now() / 1000),
		error: null,
		incomplete_details: null,
		instructions,
		model,
		parallel_tool_calls: true,
		tool_choice: 'auto',
		tools: [],
		temperature: 1,
		top_p: 1,
		metadata: {},
	};
}

function usage(call: ResponseCall, answer: string) {
	const asked = turnsIn(call).reduce((sum, { text }) => sum + tokensIn(text), 0);
	const answered = tokensIn(answer);
	return {
		input_tokens: asked,
		input_tokens_details: { cached_tokens: 0 },
		output_tokens: answered,
		output_tokens_details: { reasoning_tokens: 0 },
		total_tokens: asked + answered,
	};
}
