import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** The recording can't go on; said in one sentence. */
export class Stopped extends Error {}

/** Whoever sits at the keyboard. */
export interface Person {
	say(text: string): void;
	/** Asks until `read` accepts what is typed; it throws the reason if not. */
	ask<T>(question: string, read: (typed: string) => T, isSecret?: boolean): Promise<T>;
	/** Only "y" and "yes" are a yes. */
	confirm(question: string): Promise<boolean>;
	/** Rejected when nobody is there to answer any more. */
	left: Promise<never>;
}

export function meet(
	input: NodeJS.ReadableStream,
	output: NodeJS.WritableStream & { isTTY?: boolean },
): Person {
	let isHidden = false;
	const screen = new Writable({
		write(chunk: Buffer, _, done) {
			if (!isHidden) output.write(chunk);
			done();
		},
	});
	const lines = createInterface({ input, output: screen, terminal: output.isTTY ?? false });
	const left = new Promise<never>((_, reject) => {
		lines.once('close', () => {
			reject(new Stopped('Stopped.'));
		});
	});
	left.catch(() => undefined);
	const say = (text: string) => void output.write(`${text}\n`);

	async function read(question: string, isSecret = false): Promise<string> {
		const answer = lines.question(`${question} `);
		isHidden = isSecret;
		const typed = await Promise.race([answer, left]);
		isHidden = false;
		if (isSecret) say('');
		return typed.trim();
	}

	return {
		say,
		left,
		async ask(question, accept, isSecret) {
			for (;;) {
				const typed = await read(question, isSecret);
				try {
					return accept(typed);
				} catch (error) {
					say(error instanceof Error ? error.message : String(error));
				}
			}
		},
		confirm: async (question) => /^y(es)?$/i.test(await read(`${question} (y/N)`)),
	};
}
