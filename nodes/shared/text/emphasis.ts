import type { Run } from './runs';

/** Makes a function that takes a text's runs, in their order, and finds the spans between them. */
export function pairing(): (run: Run) => void {
	const open: { readonly run: Run; readonly order: number }[] = [];
	/** Before which order no run can be paired with one of this sort: searched once, never again. */
	const searched = new Map<string, number>();
	let order = 0;

	const findOpener = (closer: Run): number => {
		const sort = closer.kind + (closer.length % 3) + (closer.canOpen ? 'o' : '');
		const from = searched.get(sort) ?? 0;
		for (let index = open.length - 1; index >= 0; index--) {
			const candidate = open[index];
			if (!candidate || candidate.order < from) break;
			if (fits(candidate.run, closer)) return index;
		}
		searched.set(sort, order);
		return -1;
	};

	const close = (closer: Run): void => {
		while (closer.left > 0) {
			const index = findOpener(closer);
			const opener = open[index]?.run;
			if (!opener) return;
			const size = sizeOf(opener, closer);
			const span = { mark: closer.marks[size] };
			opener.begins.push(span);
			closer.ends.push(span);
			opener.left -= size;
			closer.left -= size;
			// What was opened in between is text.
			open.length = opener.left > 0 ? index + 1 : index;
		}
	};

	return (run) => {
		if (run.canClose) close(run);
		if (run.canOpen && run.left > 0) open.push({ run, order: order++ });
	};
}

/** CommonMark's rules 9 and 10: where a run could do both, `*a**b*` is one emphasis. */
function fits(opener: Run, closer: Run): boolean {
	if (opener.kind !== closer.kind) return false;
	const isClear = !opener.canClose && !closer.canOpen;
	return isClear || (opener.length + closer.length) % 3 !== 0 || closer.length % 3 === 0;
}

const isTriple = ({ left }: Run) => left > 2 && left % 2 === 1;

/** ***both*** is bold around italic. */
const sizeOf = (opener: Run, closer: Run) =>
	opener.left < 2 || closer.left < 2 || (isTriple(opener) && isTriple(closer)) ? 1 : 2;
