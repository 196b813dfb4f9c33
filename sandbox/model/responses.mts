import { randomUUID } from 'node:crypto';
import { type Answer, argumentsOf, textIn, type ToolCall, type Turn } from './answers.mts';
import { type Content, tokensIn, turnOf } from './completions.mts';

/** What POST /responses takes of what it may be given. */
export interface ResponseCall {
	model: string;
	instructions?: string | null;
	input: string | readonly Said[];
	stream?: boolean;
}

/** A message, a tool's call, or what came of it. */
interface Said {
	type?: string;
	role?: string;
	content?: Content;
	output?: Content;
}

export function turnsIn({ instructions, input }: ResponseCall): Turn[] {
	const system = instructions ? [{ role: 'system', text: instructions }] : [];
	if (typeof input === 'string') return [...system, { role: 'user', text: input }];
	const said = input.map(({ type, role, content, output }) =>
		turnOf(role ?? (type === 'function_call' ? 'assistant' : 'tool'), content ?? output),
	);
	return [...system, ...said];
}

/** The answer as one object. */
export const response = (call: ResponseCall, answer: Answer): object => ({
	...head(call),
	status: 'completed',
	output: outputOf(answer),
	usage: usage(call, answer),
});

/** What stands in a response for an answer: a message, or calls of tools. */
export const outputOf = (answer: Answer) =>
	typeof answer === 'string' ? [message(answer)] : answer.map(toolCall);

export const part = (text: string) => ({
	type: 'output_text',
	text,
	annotations: [],
	logprobs: [],
});

const message = (text: string) => ({
	type: 'message' as const,
	id: `msg_${randomUUID()}`,
	status: 'completed',
	role: 'assistant',
	content: [part(text)],
});

const toolCall = (call: ToolCall) => ({
	type: 'function_call' as const,
	id: `fc_${randomUUID()}`,
	call_id: `call_${randomUUID()}`,
	name: call.tool,
	arguments: argumentsOf(call),
	status: 'completed',
});

export function head({ model, instructions = null }: ResponseCall) {
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

export function usage(call: ResponseCall, answer: Answer) {
	const asked = turnsIn(call).reduce((sum, { text }) => sum + tokensIn(text), 0);
	const answered = tokensIn(textIn(answer));
	return {
		input_tokens: asked,
		input_tokens_details: { cached_tokens: 0 },
		output_tokens: answered,
		output_tokens_details: { reasoning_tokens: 0 },
		total_tokens: asked + answered,
	};
}
