import type { JournalLine, Task } from '../http/journal';
import { skipInEvaluation } from './evaluation';
import type { Execution } from './execution';
import { explainFailedCall } from './explain-failed-call';
import { lineOf, makeOnce } from './make-once';
import type { ItemIndex, Records, Results, SharedCall } from './operation';

/**
 * Makes calls for several items at a time. It is the items that are journaled, not the calls: another
 * try may have other items left, or take more or fewer of them together.
 */
export async function* callTogether<T>(
	execution: Execution,
	tasks: ReadonlyArray<Task & { readonly item: ItemIndex }>,
	call: SharedCall<T>,
): Results {
	const [any] = tasks;
	if (any) skipInEvaluation(execution.context, call.request([any.item]));
	const left: ItemLine[] = [];
	for (const task of tasks) {
		const { item } = task;
		const line = lineOf(execution, task, call.request([item]));
		const { earlier } = line;
		if (!earlier) left.push({ item, line });
		else if ('value' in earlier) yield [item, earlier.value as Records];
		else {
			const failed = { result: earlier.result, isEarlier: true };
			yield [item, explainFailedCall(execution, call.request([item]), failed)];
		}
	}
	const size = left.length === 0 ? 1 : await call.size(left.length);
	for (let first = 0; first < left.length; first += size) {
		yield* await callFor(execution, left.slice(first, first + size), call);
	}
}

interface ItemLine {
	readonly item: ItemIndex;
	readonly line: JournalLine;
}

async function callFor<T>(execution: Execution, taken: readonly ItemLine[], call: SharedCall<T>) {
	const items = taken.map(({ item }) => item);
	const request = call.request(items);
	const line = lineOfAll(taken.map((one) => one.line));
	const outcome = await makeOnce(execution, line, request, call.read);
	if (!('value' in outcome)) {
		const error = explainFailedCall(execution, request, outcome);
		return items.map((item) => [item, error] as const);
	}
	const results = await call.results(outcome.value, items);
	return taken.flatMap((one, index) => {
		const result = results[index];
		if (result === undefined) return [];
		if (result instanceof Error) one.line.erase();
		else one.line.write({ value: result });
		return [[one.item, result] as const];
	});
}

/** What became of each item is known only later: until then, a success leaves it open too. */
const lineOfAll = (lines: readonly JournalLine[]): JournalLine => ({
	id: lines.map(({ id }) => id).join(),
	earlier: undefined,
	write(entry) {
		if ('value' in entry) return;
		for (const line of lines) line.write(entry);
	},
	erase() {
		for (const line of lines) line.erase();
	},
});
