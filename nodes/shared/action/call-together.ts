import type { JournalLine, Task } from '../http/journal';
import type { Execution } from './execution';
import { explainFailedCall } from './explain-failed-call';
import { lineOf, makeOnce } from './make-once';
import type { Records, Results, SharedCall } from './operation';

/**
 * Makes calls for several items at a time. It is the items that are journaled, not the calls: another
 * try may have other items left, or take more or fewer of them together.
 */
export async function* callTogether<T>(
	execution: Execution,
	tasks: readonly Task[],
	call: SharedCall<T>,
): Results {
	const lines = tasks.map((task, place) => lineOf(execution, task, call.request([place])));
	const left: number[] = [];
	for (const [place, { earlier }] of lines.entries()) {
		if (!earlier) left.push(place);
		else if ('value' in earlier) yield [place, earlier.value as Records];
		else {
			const failed = { result: earlier.result, isEarlier: true };
			yield [place, explainFailedCall(execution, call.request([place]), failed)];
		}
	}
	const size = left.length === 0 ? 1 : await call.size(left.length);
	for (let first = 0; first < left.length; first += size) {
		yield* await callFor(execution, lines, left.slice(first, first + size), call);
	}
}

async function callFor<T>(
	execution: Execution,
	lines: readonly JournalLine[],
	places: readonly number[],
	call: SharedCall<T>,
) {
	const request = call.request(places);
	const taken = places.map((place) => lines[place] as JournalLine);
	const outcome = await makeOnce(execution, lineOfAll(taken), request, call.read);
	if (!('value' in outcome)) {
		const error = explainFailedCall(execution, request, outcome);
		return places.map((place) => [place, error] as const);
	}
	const results = await call.results(outcome.value, places);
	return results.map((result, index) => {
		if (result instanceof Error) taken[index]?.erase();
		else taken[index]?.write({ value: result });
		return [places[index] as number, result] as const;
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
