import { type Case, measure } from './measure.mts';
import { limitedTo } from './limited.mts';
import { startBench } from './start.mts';
import * as subjects from './subjects.mts';
import type { Table } from './table.mts';
import * as targets from './targets.mts';

const WINDOW_SECONDS = 6;
const SENDS = 180;
const LIMIT = 60;
const PEOPLE = 1_000;

const { evolutionApi, flowEngine, httpRequest, whatsApi, whatSms } = subjects;

const fixed = targets.whatSms({ windowSeconds: WINDOW_SECONDS });
const sliding = targets.whatSms({
	windowSeconds: WINDOW_SECONDS,
	variant: { window: 'sliding' },
});
const answering429 = targets.flowEngine(limitedTo(LIMIT, WINDOW_SECONDS));
const bulk = targets.whatsApi();

const CASES: Array<Pick<Case, 'name' | 'target' | 'subject'> & { items?: number; on: string }> = [
	{ on: 'WhatSMS, fixed window', name: 'WhatSMS', target: fixed, subject: whatSms() },
	{ on: 'WhatSMS, fixed window', name: 'HTTP Request', target: fixed, subject: httpRequest() },
	{ on: 'WhatSMS, sliding window', name: 'WhatSMS', target: sliding, subject: whatSms() },
	{ on: 'WhatSMS, sliding window', name: 'HTTP Request', target: sliding, subject: httpRequest() },
	{
		...{ on: 'Evolution API behind a limit', name: 'FlowEngine WhatsApp' },
		...{ target: answering429, subject: flowEngine() },
	},
	{
		...{ on: 'Evolution API behind a limit', name: 'Evolution API (n8n-nodes-evolution-api)' },
		...{ target: answering429, subject: evolutionApi() },
	},
	{
		...{ on: 'Evolution API behind a limit', name: 'HTTP Request' },
		...{ target: answering429, subject: httpRequest() },
	},
	{
		on: 'WhatsAPI, Pro',
		name: 'WhatsAPI, Send in Bulk',
		target: bulk,
		subject: whatsApi(),
		items: PEOPLE,
	},
	{
		on: 'WhatsAPI, Pro',
		name: 'HTTP Request',
		target: bulk,
		subject: httpRequest(),
		items: PEOPLE,
	},
];

/** A list that is longer than the gateway's limit. */
export async function limits(): Promise<Table> {
	const n8n = await startBench(WINDOW_SECONDS);
	const rows: Table['rows'] = [];
	try {
		for (const { on, items = SENDS, ...one } of CASES) {
			console.log(`• ${on}: ${one.name}`);
			const { calls, refused, sent, ms } = await measure(n8n, { ...one, items });
			const shown = { gateway: on, node: one.name, messages: items };
			const counts = { sent, lost: items - sent, requests: calls, rejected: refused };
			rows.push({ ...shown, ...counts, seconds: ms / 1000 });
		}
	} finally {
		await n8n.stop();
	}
	const note = `A limit of ${LIMIT} calls in ${WINDOW_SECONDS} s, so that ${SENDS} messages can't take less than ${2 * WINDOW_SECONDS} s; WhatsAPI's Pro plan: 500 calls a minute, 1,000 messages in each.`;
	return { title: "Sending at a gateway's limit", rows, note };
}
