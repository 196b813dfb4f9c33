import type { JournalLine, Task } from '../http/journal';
import { skipInEvaluation } from './evaluation';
import type { Execution } from './execution';
import { explainFailedCall } from './explain-failed-call';
import { lineOf, makeOnce } from './make-once';
import type { ItemIndex, Records, Results, SharedCall } from './operation';

/**
 * Makes calls that each carry several items. The journal records items, not calls: a retry may have other
 * items left, and group them differently.
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
			yield [item, explainFailedCall(execution, item, call.request([item]), failed)];
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

async function callFor<T>(execution: Execution, lines: readonly ItemLine[], call: SharedCall<T>) {
	const items = lines.map(({ item }) => item);
	const request = call.request(items);
	const line = lineOfAll(lines.map(({ line }) => line));
	const outcome = await makeOnce(execution, line, request, call.read);
	if (!('value' in outcome)) {
		return items.map(
			(item) => [item, explainFailedCall(execution, item, request, outcome)] as const,
		);
	}
	const results = await call.results(outcome.value, items);
	return lines.flatMap(({ item, line: itemLine }, index) => {
		const result = results[index];
		if (result === undefined) return [];
		if (result instanceof Error) itemLine.erase();
		else itemLine.write({ value: result });
		return [[item, result] as const];
	});
}

/** Each item's outcome is known only later: until then, even a success is ambiguous. */
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
