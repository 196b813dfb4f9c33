import { characterAt, characterBefore, isWord } from './characters';
import type { Mark } from './runs';

/**
 * Makes a writer that keeps WhatsApp's rules for marks: they stand right at words, never at spaces,
 * addresses or the ends of lines. Where a word would touch one from outside, a space goes in between.
 */
export function createMarkWriter() {
	/** The marks that hold here, outermost first, and how many of them stand in the text. */
	const marks: Mark[] = [];
	let begun = 0;
	let out = '';
	/** The spaces before what is written next. */
	let gap = '';
	let last = ' ';
	let isAfterMark = false;
	let isAfterAddress = false;

	const put = (text: string) => {
		if (isAfterMark && gap === '' && isWord(characterAt(text, 0))) gap = ' ';
		const body = text.trimEnd();
		out += gap + body;
		gap = text.slice(body.length);
		last = characterBefore(body, body.length);
		isAfterMark = false;
	};
	const beginMarks = () => {
		if (begun === marks.length) return;
		if (gap === '' && isWord(last)) gap = ' ';
		out += gap + marks.slice(begun).join('');
		begun = marks.length;
		gap = '';
		isAfterMark = false;
	};
	const endMarks = (count: number) => {
		while (begun > count) {
			out += marks[--begun];
			isAfterMark = true;
			last = ' ';
		}
	};
	const endLine = () => {
		endMarks(0);
		out += `${gap}\n`;
		gap = '';
		last = ' ';
		isAfterMark = false;
		isAfterAddress = false;
	};

	const writeAddress = (address: string) => {
		endMarks(0);
		put(address);
		isAfterAddress = true;
	};
	const writeInLine = (text: string) => {
		const rest = text.trimStart();
		gap += text.slice(0, text.length - rest.length);
		if (gap !== '') isAfterAddress = false;
		if (rest === '') return;
		// What follows an address at once belongs to it: no mark goes in between.
		const end = isAfterAddress ? rest.search(/\s|$/) : rest.length;
		if (!isAfterAddress) beginMarks();
		put(rest.slice(0, end));
		if (end < rest.length) writeInLine(rest.slice(end));
	};

	return {
		begin: (mark: Mark): void => {
			marks.push(mark);
		},
		end: (): void => {
			endMarks(marks.length - 1);
			marks.pop();
		},
		write(text: string, isAddress: boolean): void {
			text.split('\n').forEach((line, index) => {
				if (index > 0) endLine();
				if (isAddress && line !== '') writeAddress(line);
				else writeInLine(line);
			});
		},
		text: (): string => out + gap,
	};
}
