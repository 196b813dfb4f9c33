import { mkdirSync, writeFileSync } from 'node:fs';
import type { IDataObject, INode, NodeApiError } from 'n8n-workflow';
import type { Fault } from '../../sandbox/fault.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { runNode } from '../support/run-node.mts';
import { VARIANT, variantOf } from '../support/variant.mts';
import { startFlakyProxy } from './flaky-proxy.mts';

/** A hang ends after 300 ms here, and no limit is waited for. */
const types = variantOf({ timeoutMs: 300, limits: [] });

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

const RETRY = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

const MODES: Record<string, { count: number; settings: Partial<INode> }> = {
	'one item': { count: 1, settings: {} },
	'one item, Retry On Fail 3': { count: 1, settings: RETRY },
	'second of three, continue': { count: 3, settings: { onError: 'continueRegularOutput' } },
	'second of three, Retry On Fail 3': { count: 3, settings: RETRY },
};

interface Subject {
	/** The call that fails. */
	path: string;
	/** Parameters by which `{{ $json.text }}` gets into the body of that call. */
	parameters(sandbox: WhatSmsSandbox): IDataObject;
}

const OPERATIONS: Record<string, Subject> = {
	'message.send': {
		path: '/api/v2/tickets/*/messages',
		parameters: (sandbox) => {
			const { ticket } = sandbox.receive({ number: '351910000000', text: 'Olá' });
			return {
				resource: 'message',
				operation: 'send',
				ticketId: { __rl: true, mode: 'id', value: ticket.id },
				messageType: 'text',
				message: '={{ $json.text }}',
				options: {},
			};
		},
	},
	'message.sendToNumber': {
		path: '/api/v2/tickets/*/messages',
		parameters: () => ({
			resource: 'message',
			operation: 'sendToNumber',
			to: '={{ $json.number }}',
			channel: 'whatsapp',
			messageType: 'text',
			message: '={{ $json.text }}',
			options: { parallelRequests: 1 },
		}),
	},
	'contact.create': {
		path: '/api/v2/contacts',
		parameters: () => ({
			resource: 'contact',
			operation: 'create',
			name: '={{ $json.text }}',
			number: '={{ $json.number }}',
			additionalFields: {},
			options: { parallelRequests: 1 },
		}),
	},
};

type Report = 'sent' | 'may be sent' | 'not sent';

const reportOf = (error: NodeApiError): Report =>
	error.description?.includes('It may have been carried out all the same')
		? 'may be sent'
		: 'not sent';

/** The texts that the gateway took, each as often as it took it. */
const acceptedBy = ({ ledger }: WhatSmsSandbox, texts: string[]) =>
	ledger.calls
		.filter(({ method, accepted }) => method === 'POST' && accepted)
		.flatMap(({ body }) => texts.filter((text) => JSON.stringify(body).includes(text)));

async function run(operation: string, fault: Fault | 'refused', mode: string) {
	const { count = 0, settings = {} } = MODES[mode] ?? {};
	const texts = Array.from({ length: count }, (_, index) => `Text ${index}`);
	const sandbox = await startWhatSms();
	const { path, parameters } = OPERATIONS[operation] as Subject;
	let proxy: Awaited<ReturnType<typeof startFlakyProxy>> | undefined;
	let url = sandbox.baseUrl;

	if (fault === 'refused' && count === 1) {
		url = 'http://127.0.0.1:9';
	} else if (fault === 'refused') {
		proxy = await startFlakyProxy(sandbox.url, 300);
		url = sandbox.baseUrl.replace(sandbox.url, proxy.url);
	} else {
		const scope = { method: 'POST', path };
		if (count > 1) sandbox.failNext({ kind: 'delay', ms: 0 }, scope); // lets the first through
		sandbox.failNext(fault, scope);
	}
	const { items, error } = await runNode({
		type: VARIANT,
		types,
		parameters: parameters(sandbox),
		credentials: { whatSmsApi: { apiKey: sandbox.apiKey, baseUrl: url } },
		items: texts.map((text, index) => ({ text, number: `35191000000${index}` })),
		settings,
	});
	proxy?.stop();
	await sandbox.stop();

	const reported = new Map<string, Report>();
	for (const { pairedItem, error: itemError } of items) {
		const { item } = pairedItem as { item: number };
		reported.set(texts[item] ?? '', itemError ? reportOf(itemError as NodeApiError) : 'sent');
	}
	if (error) {
		const failed = Number(error.context.itemIndex);
		for (const text of texts.slice(0, failed)) reported.set(text, 'sent'); // the journal says so
		reported.set(texts[failed] ?? '', reportOf(error as NodeApiError));
	}
	const { contacts, tickets } = sandbox.state;
	return { texts, reported, accepted: acceptedBy(sandbox, texts), contacts, tickets };
}

const rows = [
	['operation', 'fault', 'mode', 'taken by the gateway', 'reported by the node'],
	['---', '---', '---', '---', '---'],
];

afterAll(() => {
	const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
	mkdirSync('test-results', { recursive: true });
	writeFileSync('test-results/fault-table.md', `${table}\n`);
	process.stdout.write(`\n${table}\n\n`);
});

const CASES = Object.keys(OPERATIONS).flatMap((operation) =>
	Object.entries(FAULTS).flatMap(([name, fault]) =>
		Object.keys(MODES).map((mode) => ({ operation, name, fault, mode })),
	),
);

test.each(CASES)('$operation, $name, $mode: never twice, and the report is true', async (row) => {
	const { texts, reported, accepted, ...state } = await run(row.operation, row.fault, row.mode);
	expect(accepted).toEqual([...new Set(accepted)]);
	const numbers = [...state.contacts.values()].map(({ number }) => number);
	expect(numbers).toEqual([...new Set(numbers)]);
	expect(state.tickets.size).toBeLessThanOrEqual(state.contacts.size);
	for (const text of texts) {
		if (reported.get(text) === 'sent') expect(accepted).toContain(text);
		if (accepted.includes(text)) expect(reported.get(text)).toMatch(/^(sent|may be sent)$/);
	}
	const report = texts.map((text) => reported.get(text) ?? 'not begun').join(', ');
	rows.push([row.operation, row.name, row.mode, `${accepted.length} of ${texts.length}`, report]);
});
