import { isDigit, isUnspaced, isWord } from './characters';
import { isTag } from './runs';
import type { Run } from './runs';

/** Makes a finder of the spans between a text's runs, which it takes in their order. */
export function createSpanFinder() {
	const open: { readonly run: Run; readonly order: number }[] = [];
	/** Before which order no run can be paired with one of this sort: searched once, never again. */
	const searched = new Map<string, number>();
	let order = 0;
	/** How many of the open ones have something to emphasize after them. */
	let filled = 0;

	const findOpener = (closer: Run): number => {
		if (filled === 0) return -1;
		const sort = sortOf(closer);
		const from = searched.get(sort) ?? 0;
		for (let index = filled - 1; index >= 0; index--) {
			const candidate = open[index];
			if (!candidate || candidate.order < from) break;
			if (fits(candidate.run, closer)) return index;
		}
		searched.set(sort, open[filled]?.order ?? order);
		return -1;
	};

	const close = (closer: Run): void => {
		while (closer.left > 0) {
			const index = findOpener(closer);
			const opener = open[index]?.run;
			if (!opener) return;
			const size = sizeOf(opener, closer);
			const span = {
				mark: closer.marks[size],
				isTag: isTag(closer),
				typed: closer.unit.repeat(Math.max(opener.length, closer.length)),
			};
			opener.begins.push(span);
			closer.ends.push(span);
			opener.left -= size;
			closer.left -= size;
			// What was opened in between is text.
			open.length = opener.left > 0 ? index + 1 : index;
			filled = open.length;
		}
	};

	return {
		take(run: Run): void {
			if (run.canClose) close(run);
			if (run.canOpen && run.left > 0) open.push({ run, order: order++ });
		},
		/** Notes that what stands here can be emphasized. */
		fill(): void {
			filled = open.length;
		},
	};
}

const SEPARATOR = /[-/.:,\\]/;
const SEPARATOR_OR_SPACE = /[-/.:,\\\s]/;
/** Where a word can only begin. */
const FREE = /[\s\p{Ps}\p{Pi}"'¿¡>—–:*_~]/u;

const sortOf = (closer: Run): string =>
	[
		closer.kind,
		closer.length,
		closer.canOpen,
		isWord(closer.after),
		isBetweenDigits(closer),
		SEPARATOR_OR_SPACE.test(closer.before),
	].join();

function fits(opener: Run, closer: Run): boolean {
	if (opener.kind !== closer.kind) return false;
	if (isTag(opener)) return true;
	// A date or a mask of asterisks: **/05/**
	if (SEPARATOR.test(opener.after) && SEPARATOR_OR_SPACE.test(closer.before)) return false;
	if (opener.length + closer.length === 3) return false;
	// A blank: __h__
	if (opener.unit === '_' && opener.length === 2 && closer.start - opener.start < 4) return false;
	if (isWord(closer.after) && !isClear(opener, closer)) return false;
	return isEven(opener, closer);
}

/** Whether emphasis is meant though a word begins right after it: **Note:**text is, **2**3 is not. */
const isClear = (opener: Run, closer: Run): boolean =>
	!isBetweenDigits(closer) &&
	(FREE.test(opener.before) || isUnspaced(opener.before) || isUnspaced(opener.after));

const isBetweenDigits = ({ unit, before, after }: Run): boolean =>
	unit !== '~' && isDigit(before) && isDigit(after);

/** CommonMark's rules 9 and 10, for runs that could do both. */
function isEven(opener: Run, closer: Run): boolean {
	if (!opener.canClose && !closer.canOpen) return true;
	return (opener.length + closer.length) % 3 !== 0 || closer.length % 3 === 0;
}

const isTriple = ({ left }: Run) => left > 2 && left % 2 === 1;

/** ***both*** is bold around italic. */
const sizeOf = (opener: Run, closer: Run) =>
	opener.left < 2 || closer.left < 2 || (isTriple(opener) && isTriple(closer)) ? 1 : 2;
