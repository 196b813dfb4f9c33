import { SupplyDataContext } from 'n8n-core';
import { createRunExecutionData, NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, IRunExecutionData } from 'n8n-workflow';
import type { CallResult } from '../../nodes/shared/http/call-result.ts';
import { openJournal } from '../../nodes/shared/http/journal.ts';
import type { Task } from '../../nodes/shared/http/journal.ts';
import { executeContext } from '../support/execute-context.mts';
import { additionalData, ITEMS, node, workflowOf } from '../support/n8n.mts';

let saved: IRunExecutionData;
beforeEach(() => {
	saved = createRunExecutionData();
});

const TASK: Task = { item: 0, recipient: '15550100' };

/** The journal of the next try of an execution, as n8n has saved it. */
async function nextTry(more: Parameters<typeof executeContext>[0] = {}) {
	saved = JSON.parse(JSON.stringify(saved)) as IRunExecutionData;
	return openJournal((await executeContext({ saved, ...more })) as IExecuteFunctions);
}

test('the next try finds what was written, and nothing where nothing was', async () => {
	const journal = await nextTry();
	expect(journal.isKept).toBe(true);
	const line = journal.line(TASK, 'send');
	expect(line.earlier).toBeUndefined();
	line.write({ value: 'm1' });
	const later = await nextTry();
	expect(later.line(TASK, 'send').earlier).toEqual({ value: 'm1' });
	expect(later.line(TASK, 'upload').earlier).toBeUndefined();
});

test('each call has a line of its own, the same in each try', async () => {
	const calls: [Task, string][] = [
		[{ item: 0 }, 'send'],
		[{ item: 0 }, 'send'],
		[{ item: 0 }, 'read'],
		[{ item: 1 }, 'send'],
		[{ item: 0, recipient: '1' }, 'send'],
		[{ item: 0, recipient: '2' }, 'send'],
		[{ item: 0, recipient: '1' }, 'send'],
	];
	const linesOf = async () => {
		const journal = await nextTry();
		return calls.map(([task, name]) => journal.line(task, name));
	};
	const lines = await linesOf();
	const ids = lines.map(({ id }) => id);
	expect(new Set(ids).size).toBe(calls.length);
	for (const [value, line] of lines.entries()) line.write({ value });
	const later = await linesOf();
	expect(later.map(({ earlier }) => earlier)).toEqual(calls.map((_, value) => ({ value })));
	expect(later.map(({ id }) => id)).toEqual(ids);
});

test('calls that only one of two tries makes shift no line', async () => {
	(await nextTry()).line(TASK, 'send').write({ value: 'm1' });
	const later = await nextTry();
	for (const other of [{ item: 0 }, { item: 1, recipient: TASK.recipient }])
		later.line(other, 'send');
	later.line(TASK, 'upload');
	expect(later.line(TASK, 'send').earlier).toEqual({ value: 'm1' });
});

test('a task without a recipient is that of an empty one', async () => {
	(await nextTry()).line({ item: 0 }, 'send').write({ value: 1 });
	expect((await nextTry()).line({ item: 0, recipient: '' }, 'send').earlier).toEqual({ value: 1 });
});

test('what is erased is not found again; what stands beside it is', async () => {
	const journal = await nextTry();
	journal.line(TASK, 'send').write({ value: 1 });
	const refused = journal.line(TASK, 'send');
	refused.write({ value: 2 });
	refused.erase();
	const later = await nextTry();
	expect(later.line(TASK, 'send').earlier).toEqual({ value: 1 });
	expect(later.line(TASK, 'send').earlier).toBeUndefined();
});

test('a closed journal leaves nothing in what n8n saves', async () => {
	const before = JSON.stringify(saved);
	const journal = await nextTry();
	journal.line(TASK, 'send').write({ value: 'm1' });
	expect(JSON.stringify(saved)).toContain('m1');
	journal.close();
	expect(JSON.stringify(saved)).not.toContain('m1');
	expect(JSON.stringify(saved)).not.toContain('journal');
	expect(before).not.toContain('journal');
});

test('in a loop, each round has its own lines, and forgets those before', async () => {
	const first = (await nextTry()).line(TASK, 'send');
	first.write({ value: 'of the first round' });
	const second = (await nextTry({ runIndex: 1 })).line(TASK, 'send');
	expect(second.earlier).toBeUndefined();
	expect(second.id).not.toBe(first.id);
	second.write({ value: 'of the second' });
	expect(JSON.stringify(saved)).not.toContain('of the first round');
	const again = (await nextTry({ runIndex: 1 })).line(TASK, 'send');
	expect(again.earlier).toEqual({ value: 'of the second' });
});

describe('of a call that did not succeed', () => {
	const SECRET = 'key-of-the-user';
	const refusal: CallResult = { status: 500, headers: { echo: SECRET }, body: { key: SECRET } };
	const reset: CallResult = { code: 'ECONNRESET', words: `no answer to ${SECRET}` };
	const unknown: CallResult = { code: undefined, words: SECRET };

	test.each([
		['a response keeps its status', refusal, { status: 500, headers: {} }],
		['a lost connection keeps its code', reset, { code: 'ECONNRESET', words: '' }],
		[
			'what nobody knows stays unknown',
			unknown,
			{ words: "An earlier attempt didn't receive the response" },
		],
	])('%s, and no secret', async (_, result, kept) => {
		const found = { key: 'once', at: 5 };
		(await nextTry()).line(TASK, 'send').write({ result, ...found });
		expect((await nextTry()).line(TASK, 'send').earlier).toEqual({ result: kept, ...found });
		expect(JSON.stringify(saved)).not.toContain(SECRET);
	});
});

describe('no journal outlives', () => {
	test('what runs without an execution', async () => {
		const journal = await nextTry({ executionId: undefined });
		expect(journal.isKept).toBe(false);
		journal.line(TASK, 'send').write({ value: 'm1' });
		journal.close();
		expect(JSON.stringify(saved)).not.toContain('m1');
	});

	test('the tool of an older AI agent', async () => {
		const tool = node('Node', ITEMS);
		const context = new SupplyDataContext(
			await workflowOf([tool]),
			tool,
			await additionalData({}),
			'trigger',
			saved,
			0,
			[],
			{},
			NodeConnectionTypes.AiTool,
			{ node: tool, data: {}, source: null },
			[],
		);
		const journal = openJournal(context as unknown as IExecuteFunctions);
		expect(journal.isKept).toBe(false);
		journal.line(TASK, 'send').write({ value: 'm1' });
		expect(JSON.stringify(saved)).not.toContain('m1');
	});
});
