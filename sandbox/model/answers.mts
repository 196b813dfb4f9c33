/** One thing that was said to the model or by it. */
export interface Turn {
	/** system, user, assistant, tool. */
	role: string;
	text: string;
	/** Those that came with it, as URLs. */
	pictures?: readonly string[];
}

/** What the model says: a text, or that it wants tools called. */
export type Answer = string | readonly ToolCall[];

export interface ToolCall {
	tool: string;
	args: object;
}

/** Answers in turn, the last one for ever, or whatever a function makes of it all. */
export type Answers = readonly [Answer, ...Answer[]] | ((conversation: readonly Turn[]) => Answer);

/** Says the last message of the user back, in Markdown as language models write it. */
export function echo(conversation: readonly Turn[]): string {
	const said =
		conversation.findLast(({ role, text }) => role === 'user' && text !== '')?.text ?? '';
	return `## You wrote\n\n**${said}**\n\n- It has *${said.length}* characters\n- I am \`scripted\``;
}

/** The answers as one function. */
export function inTurn(answers: Answers): (conversation: readonly Turn[]) => Answer {
	if (typeof answers === 'function') return answers;
	let [next, ...left] = answers;
	return () => {
		const now = next;
		[next = now, ...left] = left;
		return now;
	};
}

/** What of an answer is counted as tokens. */
export const textIn = (answer: Answer): string =>
	typeof answer === 'string' ? answer : answer.map(argumentsOf).join(' ');

/** As a model writes them. */
export const argumentsOf = ({ args }: ToolCall): string => JSON.stringify(args);

/** In what chunks an answer is streamed: word by word. */
export function words(answer: string): string[] {
	return answer.match(/\s*\S+|\s+$/g) ?? [];
}
