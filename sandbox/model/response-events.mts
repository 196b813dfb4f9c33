import { type Answer, words } from './answers.mts';
import { head, outputOf, part, type ResponseCall, usage } from './responses.mts';

type Output = ReturnType<typeof outputOf>[number];
type Called = Extract<Output, { type: 'function_call' }>;

/** The answer as the events of a stream. */
export function events(call: ResponseCall, answer: Answer): ({ type: string } & object)[] {
	const output = outputOf(answer);
	const opening = { ...head(call), status: 'in_progress', output: [], usage: null };
	const finished = { ...opening, status: 'completed', output, usage: usage(call, answer) };
	const all = [
		{ type: 'response.created', response: opening },
		{ type: 'response.in_progress', response: opening },
		...output.flatMap(eventsOf),
		{ type: 'response.completed', response: finished },
	];
	return all.map((event, index) => ({ ...event, sequence_number: index }));
}

/** How one part of the output comes in. */
function eventsOf(item: Output, output_index: number) {
	const begun = item.type === 'message' ? { content: [] } : { arguments: '' };
	const where = { item_id: item.id, output_index };
	return [
		{
			type: 'response.output_item.added',
			output_index,
			item: { ...item, ...begun, status: 'in_progress' },
		},
		...(item.type === 'message'
			? item.content.flatMap(({ text }) => spoken(text, { ...where, content_index: 0 }))
			: called(item, where)),
		{ type: 'response.output_item.done', output_index, item },
	];
}

const spoken = (text: string, where: object) => [
	{ type: 'response.content_part.added', ...where, part: part('') },
	...words(text).map((delta) => ({
		type: 'response.output_text.delta',
		...where,
		delta,
		logprobs: [],
	})),
	{ type: 'response.output_text.done', ...where, text, logprobs: [] },
	{ type: 'response.content_part.done', ...where, part: part(text) },
];

const called = ({ name, arguments: args }: Called, where: object) => [
	...words(args).map((delta) => ({
		type: 'response.function_call_arguments.delta',
		...where,
		delta,
	})),
	{ type: 'response.function_call_arguments.done', ...where, name, arguments: args },
];
