import type { NodeApiError } from 'n8n-workflow';
import type { Fault } from '../../sandbox/fault.mts';
import { skipWaits } from '../support/clock.mts';
import { retryNode, runNode } from '../support/run-node.mts';
import type { Result, Run } from '../support/run-node.mts';
import { VARIANT } from '../support/variant.mts';
import { resultTable } from './result-table.mts';
import { SENDERS } from './senders.mts';
import type { Sender } from './senders.mts';

/** A call that may have been carried out stays so until a success, whatever comes in between. */

const TO = '351910000001';
const SENT = [`${TO}: Text`];
const MAYBE = 'This item may have been carried out anyway';

skipWaits();

let sender: Sender;
afterEach(() => sender.stop());

const table = resultTable('ambiguous', ['operation', 'then', 'taken by the gateway', 'reported']);

const run = (): Run => ({ ...sender, type: VARIANT, items: [{ to: TO, text: 'Text' }] });
const fail = (fault: Fault, times = 1) => {
	sender.failNext(fault, { method: 'POST', path: sender.path, times });
};
const reportOf = ({ error }: Result) =>
	error ? `${error.message} ${(error as NodeApiError).description}` : 'sent';

const REFUSALS: Record<string, Fault> = {
	'429': { kind: 'status', status: 429, headers: { 'retry-after': '600' } },
	'401': { kind: 'status', status: 401 },
	'403': { kind: 'status', status: 403 },
};
const CASES = Object.entries(SENDERS).flatMap(([operation, start]) =>
	Object.entries(REFUSALS).map(([status, refusal]) => ({ operation, start, status, refusal })),
);

test.each(CASES)(
	'$operation: lost, then $status',
	async ({ operation, start, status, refusal }) => {
		sender = await start();
		const hasKey = operation === 'whatsApi message.send';
		fail({ kind: 'resetAfter' });
		fail(refusal, 50);
		const failed = await runNode(run());
		const again = await retryNode(run(), failed);
		for (const report of [failed, again].map(reportOf)) {
			expect(report).toContain(MAYBE);
			if (hasKey) expect(report).toMatch(/ When it was tried again: .*“.*\w\.”$/);
		}
		sender.faults.clear();
		const last = await retryNode(run(), again);
		if (hasKey) expect(last.items[0]?.json).toMatchObject({ to: TO, idempotencyReplayed: true });
		else expect(reportOf(last)).toContain(MAYBE);
		expect(sender.sent()).toEqual(SENT);
		table.add(operation, status, SENT.join(), hasKey ? 'may be sent, then sent' : 'may be sent');
	},
);

test.each(Object.keys(REFUSALS))(
	'whatsApi message.send: lost, then %s in Retry On Fail',
	async (status) => {
		sender = await SENDERS['whatsApi message.send']!();
		fail({ kind: 'reset' }, 3);
		fail(REFUSALS[status] as Fault);
		const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };
		const { items } = await runNode({ ...run(), settings });
		expect(items[0]?.json).toMatchObject({ to: TO });
		expect(sender.sent()).toEqual(SENT);
		const keys = sender.calls.map(({ headers }) => headers['idempotency-key']);
		expect(new Set(keys).size).toBe(1);
	},
);
