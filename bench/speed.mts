import type { N8n } from '../lab/n8n.mts';
import { drawBars } from './chart.mts';
import { type Case, measure } from './measure.mts';
import { median } from './median.mts';
import { NO_MINUTE, startBench } from './start.mts';
import * as subjects from './subjects.mts';
import type { Table } from './table.mts';
import * as targets from './targets.mts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const SENDS = 200;
const RESPONSES_MS = [20, 0];

const { evolutionApi, flowEngine, httpRequest, httpRequestInOneExpression, whatSms } = subjects;

/** The last one of each is what the others are compared with. */
const GATEWAYS = {
	FlowEngine: {
		target: targets.flowEngine(),
		nodes: {
			'FlowEngine WhatsApp, Parallel Requests 5': flowEngine(),
			'FlowEngine WhatsApp, Parallel Requests 50': flowEngine({ parallelRequests: 50 }),
			'Evolution API (n8n-nodes-evolution-api)': evolutionApi(),
			'HTTP Request, body in one expression': httpRequestInOneExpression(),
			'HTTP Request': httpRequest(),
		},
	},
	WhatSMS: {
		target: targets.whatSms({ limits: { all: 1e9, send: 1e9 } }),
		nodes: {
			'WhatSMS, Parallel Requests 5': whatSms(),
			'WhatSMS, Parallel Requests 50': whatSms({ parallelRequests: 50 }),
			'HTTP Request': httpRequest(),
		},
	},
};

/** A list of messages through one node, without limits. */
export async function speed(): Promise<Table> {
	const n8n = await startBench(NO_MINUTE);
	const rows: Table['rows'] = [];
	try {
		for (const responseMs of RESPONSES_MS) {
			for (const [gateway, { target, nodes }] of Object.entries(GATEWAYS)) {
				console.log(`• ${gateway}, ${responseMs} ms`);
				const cases = Object.entries(nodes).map(([name, subject]) => ({
					...{ name, items: SENDS, responseMs, target, subject },
				}));
				const times = await takeTurns(n8n, cases);
				const reference = [...times.values()].at(-1) ?? NaN;
				for (const [node, ms] of times) {
					const ratio = reference / ms;
					rows.push({ gateway, 'response (ms)': responseMs, node, ms: Math.round(ms), ratio });
				}
			}
		}
	} finally {
		await n8n.stop();
	}
	const note = `${SENDS} sends; medians of ${ROUNDS} rounds, taking turns. Ratio: the speed against HTTP Request's. Each expression takes n8n longer than the rest of an item does: the nodes here have two for each message, and HTTP Request with its whole body in one has one.`;
	return { title: 'Sending without limits', rows, note };
}

/** Messages a second at the first of the response times. */
export function drawSpeed({ rows }: Table): string {
	const [first] = RESPONSES_MS;
	const bars = rows
		.filter((row) => row['response (ms)'] === first)
		.map(({ gateway, node, ms }) => ({
			label: String(node).startsWith('HTTP Request') ? `${node} (${gateway})` : String(node),
			value: (SENDS * 1000) / Number(ms),
		}));
	return drawBars(`Messages per second, each response after ${first} ms`, bars);
}

/** Milliseconds of each, by name; the first round is for warming up. */
async function takeTurns(n8n: N8n, cases: readonly Case[]): Promise<Map<string, number>> {
	const times = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
	for (let round = 0; round <= ROUNDS; round++) {
		for (const one of cases) {
			const { sent, ms } = await measure(n8n, one);
			if (sent !== one.items) throw new Error(`${one.name}: ${sent} were sent.`);
			if (round > 0) times.get(one.name)?.push(ms);
		}
	}
	return new Map([...times].map(([name, values]) => [name, median(values)]));
}
