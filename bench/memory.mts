import { type Case, measure } from './measure.mts';
import { memoryOf } from './process-memory.mts';
import { NO_MINUTE, startBench } from './start.mts';
import { flowEngine, httpRequest, whatSms } from './subjects.mts';
import type { Table } from './table.mts';
import * as targets from './targets.mts';

const SENDS = Number(process.env['BENCH_SENDS'] ?? 10_000);

const evolution = targets.flowEngine();
const tickets = targets.whatSms({ limits: { all: 1e9, send: 1e9 } });

const CASES: Array<Omit<Case, 'items'> & { on: string }> = [
	{
		...{ on: 'FlowEngine', name: 'FlowEngine WhatsApp, Parallel Requests 50' },
		...{ target: evolution, subject: flowEngine({ parallelRequests: 50 }) },
	},
	{ on: 'FlowEngine', name: 'HTTP Request', target: evolution, subject: httpRequest() },
	{
		...{ on: 'WhatSMS', name: 'WhatSMS, Parallel Requests 50' },
		...{ target: tickets, subject: whatSms({ parallelRequests: 50 }) },
	},
	{ on: 'WhatSMS', name: 'HTTP Request', target: tickets, subject: httpRequest() },
];

/** A very long list, each in an n8n of its own: what one leaves behind is not counted for the next. */
export async function memory(): Promise<Table> {
	const rows: Table['rows'] = [];
	for (const { on, ...one } of CASES) {
		console.log(`• ${on}: ${one.name}`);
		const n8n = await startBench(NO_MINUTE);
		try {
			const before = memoryOf(n8n, 'VmHWM');
			const { sent, ms } = await measure(n8n, { ...one, items: SENDS });
			const peak = memoryOf(n8n, 'VmHWM');
			const shown = { gateway: on, node: one.name, sent, seconds: ms / 1000 };
			rows.push({ ...shown, 'peak (MB)': peak, 'of which for the list (MB)': peak - before });
		} finally {
			await n8n.stop();
		}
	}
	const note = `${SENDS} messages; the most memory that n8n's process had at a time (VmHWM, Linux only).`;
	return { title: 'A very long list', rows, note };
}
