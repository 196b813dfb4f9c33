import type { INode, INodeExecutionData } from 'n8n-workflow';
import type { Fault } from '../../sandbox/fault.mts';
import { skipWaits } from '../support/clock.mts';
import { runNode } from '../support/run-node.mts';
import { VARIANT } from '../support/variant.mts';
import { SUBJECTS } from './fault-subjects.mts';
import type { Subject } from './fault-subjects.mts';
import { startFlakyProxy } from './flaky-proxy.mts';
import { resultTable } from './result-table.mts';

skipWaits();

const FAULTS: Record<string, Fault | 'refused'> = {
	'429': { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
	'500': { kind: 'status', status: 500 },
	'502': { kind: 'status', status: 502 },
	'503': { kind: 'status', status: 503 },
	'504': { kind: 'status', status: 504 },
	'connection refused': 'refused',
	'reset before the body': { kind: 'reset' },
	'reset after the body': { kind: 'resetAfter' },
	'no answer': { kind: 'hang' },
	'half a body': { kind: 'truncate' },
	'wrong JSON': { kind: 'garbage' },
};

/** What nobody can tell from a message that was sent. */
const LOST = ['502', '503', '504', 'reset before the body', 'reset after the body', 'half a body'];

const RETRY = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

interface Mode {
	count: number;
	settings: Partial<INode>;
	/** The fault hits the first item, not the second. */
	isFirst?: true;
	/** n8n's newer agents run a tool like any other node, and tell the model the error's message only. */
	isTool?: true;
}

const MODES: Record<string, Mode> = {
	'one item': { count: 1, settings: {} },
	'one item, Retry On Fail 3': { count: 1, settings: RETRY },
	'second of three, continue': { count: 3, settings: { onError: 'continueRegularOutput' } },
	'second of three, Retry On Fail 3': { count: 3, settings: RETRY },
	'second of three, error output': { count: 3, settings: { onError: 'continueErrorOutput' } },
	'first of three, continue, Retry On Fail 3': {
		count: 3,
		settings: { ...RETRY, onError: 'continueRegularOutput' },
		isFirst: true,
	},
	'one item, AI tool': { count: 1, settings: {}, isTool: true },
};

type Report = 'sent' | 'may be sent' | 'not sent';

/** What is not told in the message itself, an error output or a model does not learn. */
const reportOf = (message: unknown): Report =>
	String(message).includes('may have been carried out anyway') ? 'may be sent' : 'not sent';

const itemOf = ({ pairedItem }: INodeExecutionData) => (pairedItem as { item: number }).item;

async function run(subject: Subject, fault: Fault | 'refused', mode: string) {
	const { count = 0, settings = {}, isFirst, isTool } = MODES[mode] ?? {};
	const texts = Array.from({ length: count }, (_, index) => `Text ${index}`);
	const sandbox = await subject.start();
	let proxy: Awaited<ReturnType<typeof startFlakyProxy>> | undefined;
	let { baseUrl } = sandbox;

	if (fault === 'refused' && count === 1) {
		baseUrl = 'http://127.0.0.1:9';
	} else if (fault === 'refused') {
		proxy = await startFlakyProxy(sandbox.url, 300);
		baseUrl = baseUrl.replace(sandbox.url, proxy.url);
	} else {
		const scope = { method: 'POST', path: subject.path };
		if (count > 1 && !isFirst) sandbox.failNext({ kind: 'delay', ms: 0 }, scope); // lets the first through
		sandbox.failNext(fault, scope);
	}
	const type = isTool ? `${VARIANT}Tool` : VARIANT;
	const types = subject.types(fault === FAULTS['no answer'] ? 100 : 60_000);
	const { items, errorItems, error } = await runNode({
		type,
		types: new Map([...types.values()].map((node) => [type, node])),
		parameters: sandbox.parameters,
		credentials: { [subject.credential]: { apiKey: sandbox.apiKey, baseUrl } },
		items: texts.map((text, index) => ({ text, number: `35191000000${index}` })),
		settings,
	});
	proxy?.stop();
	await sandbox.stop();

	const reported = new Map<string, Report>();
	for (const item of [...items, ...errorItems]) {
		const text = texts[itemOf(item)] ?? '';
		const { json } = item;
		reported.set(text, json.error === undefined ? 'sent' : reportOf(json.error));
		// What could not be sent goes on with its columns.
		if (json.error !== undefined) expect(json).toMatchObject({ text, details: expect.any(String) });
	}
	if (error) {
		const failed = Number(error.context.itemIndex);
		for (const text of texts.slice(0, failed)) reported.set(text, 'sent'); // the journal says so
		reported.set(texts[failed] ?? '', reportOf(error.message));
	}
	return { texts, reported, accepted: sandbox.taken(texts), doubles: sandbox.doubles() };
}

const table = resultTable('fault-table', [
	...['operation', 'fault', 'mode', 'taken by the gateway', 'reported by the node'],
]);

const CASES = Object.entries(SUBJECTS).flatMap(([operation, subject]) =>
	Object.entries(FAULTS).flatMap(([name, fault]) =>
		Object.keys(MODES).map((mode) => ({ operation, subject, name, fault, mode })),
	),
);

test.each(CASES)('$operation, $name, $mode: never twice, and the report is true', async (row) => {
	const { texts, reported, accepted, doubles } = await run(row.subject, row.fault, row.mode);
	expect(accepted).toEqual([...new Set(accepted)]);
	expect(doubles).toEqual([]);
	// Where items run side by side, the error of one says nothing of those after it.
	for (const text of row.subject.isParallel ? reported.keys() : texts) {
		if (reported.get(text) === 'sent') expect(accepted).toContain(text);
		if (accepted.includes(text)) expect(reported.get(text)).toMatch(/^(sent|may be sent)$/);
	}
	if (row.subject.hasKey && LOST.includes(row.name)) {
		expect(accepted).toEqual(texts);
		expect([...reported.values()]).toEqual(texts.map(() => 'sent'));
	}
	const report = texts.map((text) => reported.get(text) ?? 'not begun').join(', ');
	const taken = `${accepted.length} of ${texts.length}`;
	table.add(row.operation, row.name, row.mode, taken, report);
});

test.each(Object.entries(SUBJECTS))(
	"%s, in one of n8n's evaluations: nothing is sent, and the items say so",
	async (operation, subject) => {
		const sandbox = await subject.start();
		const texts = ['Text 0', 'Text 1', 'Text 2'];
		const { items, error } = await runNode({
			type: VARIANT,
			types: subject.types(60_000),
			parameters: sandbox.parameters,
			credentials: { [subject.credential]: { apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl } },
			items: texts.map((text, index) => ({ text, number: `35191000000${index}` })),
			mode: 'evaluation',
		});
		await sandbox.stop();
		expect(error).toBeUndefined();
		expect(items.map(itemOf)).toEqual([0, 1, 2]);
		for (const { json } of items) expect(json).toMatchObject({ skipped: true });
		expect(sandbox.taken(texts)).toEqual([]);
		table.add(operation, 'none', 'evaluation', '0 of 3', 'skipped, skipped, skipped');
	},
);
