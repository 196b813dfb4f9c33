import type { IExecuteFunctions } from 'n8n-workflow';
import { keyOfCall, keyOfPart } from '../../nodes/shared/http/idempotency-key.ts';
import { openJournal } from '../../nodes/shared/http/journal.ts';
import { executeContext } from '../support/execute-context.mts';

/** The key of a call in an execution, some of whose facts are others. */
async function keyOf(line: number, executionId: string | undefined, others: object = {}) {
	const context = Object.assign(await executeContext({ executionId }), others);
	const journal = openJournal(context as IExecuteFunctions);
	const task = { item: line };
	return keyOfCall(context as IExecuteFunctions, journal, journal.line(task, 'send'));
}

test('each try of a call has the same key, and no other call has it', async () => {
	const key = await keyOf(0, '1');
	expect(await keyOf(0, '1')).toBe(key);
	expect(key).toMatch(/^[\da-f]{32}$/);
	const others = await Promise.all([
		keyOf(1, '1'),
		keyOf(0, '2'),
		keyOf(0, '1', { getInstanceId: () => 'another' }),
		keyOf(0, '1', { getWorkflow: () => ({ id: 'another' }) }),
		keyOf(0, '1', { getNode: () => ({ id: 'another' }) }),
	]);
	expect(new Set([key, ...others]).size).toBe(6);
});

test('where no later try finds the call, each key is new', async () => {
	const [one, other] = [await keyOf(0, undefined), await keyOf(0, undefined)];
	expect(one.length).toBeGreaterThanOrEqual(32);
	expect(one).not.toBe(other);
});

test("the key of a message's part is told by the message's and the part, and by nobody else", () => {
	const key = keyOfPart('order-1', 2);
	expect(keyOfPart('order-1', 2)).toBe(key);
	expect(key).toMatch(/^[\da-f]{32}$/);
	expect(new Set([key, keyOfPart('order-1', 3), keyOfPart('order-2', 2)]).size).toBe(3);
});
