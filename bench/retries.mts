import type { INode } from 'n8n-workflow';
import { measure } from './measure.mts';
import { NO_MINUTE, startBench } from './start.mts';
import * as subjects from './subjects.mts';
import type { Table } from './table.mts';
import * as targets from './targets.mts';

const SENDS = 10;
const RETRY: Partial<INode> = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

const { evolutionApi, flowEngine, httpRequest, whatSms } = subjects;
const evolution = targets.flowEngine();
const tickets = targets.whatSms();

const CASES = [
	{ name: 'FlowEngine WhatsApp', target: evolution, subject: flowEngine({}, RETRY) },
	{
		name: 'Evolution API (n8n-nodes-evolution-api)',
		target: evolution,
		subject: evolutionApi(RETRY),
	},
	{ name: 'HTTP Request', target: evolution, subject: httpRequest(RETRY) },
	{ name: 'WhatSMS', target: tickets, subject: whatSms({}, RETRY) },
	{ name: 'HTTP Request', target: tickets, subject: httpRequest(RETRY) },
];

/** One item of ten is refused, once, and n8n's Retry On Fail runs the node again. */
export async function retries(): Promise<Table> {
	const n8n = await startBench(NO_MINUTE);
	const rows: Table['rows'] = [];
	try {
		for (const one of CASES) {
			console.log(`• ${one.name}`);
			const { sent, doubled } = await measure(n8n, {
				...one,
				items: SENDS,
				trouble(target) {
					target.failNext({ kind: 'delay', ms: 0 }, { method: 'POST', times: SENDS / 2 });
					target.failNext({ kind: 'status', status: 400 }, { method: 'POST' });
				},
			});
			rows.push({ node: one.name, people: SENDS, 'got it': sent, 'got it twice': doubled });
		}
	} finally {
		await n8n.stop();
	}
	const note = `Of ${SENDS} messages, the gateway refuses one, once.`;
	return { title: 'Retry On Fail: who gets it twice', rows, note };
}
