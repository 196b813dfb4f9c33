/** One thing that was said to the model or by it. */
export interface Turn {
	/** system, user, assistant, tool. */
	role: string;
	text: string;
}

/** What the model says: texts in turn, the last one for ever, or whatever a function makes of it all. */
export type Answers = readonly [string, ...string[]] | ((conversation: readonly Turn[]) => string);

/** Says the last message of the user back, in Markdown as language models write it. */
export function echo(conversation: readonly Turn[]): string {
	const said = conversation.findLast(({ role }) => role === 'user')?.text ?? '';
	return `## You wrote\n\n**${said}**\n\n- It has *${said.length}* characters\n- I am \`scripted\``;
}

/** The answers as one function. */
export function inTurn(answers: Answers): (conversation: readonly Turn[]) => string {
	if (typeof answers === 'function') return answers;
	let [next, ...left] = answers;
	return () => {
		const now = next;
		[next = now, ...left] = left;
		return now;
	};
}

/** In what chunks an answer is streamed: word by word. */
export function words(answer: string): string[] {
	return answer.match(/\s*\S+|\s+$/g) ?? [];
}
