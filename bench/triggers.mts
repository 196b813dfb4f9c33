import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { rowsOf } from '../lab/database.mts';
import type { N8n } from '../lab/n8n.mts';
import { median } from './median.mts';
import { signedIn } from '../lab/signed-in.mts';
import type { Table } from './table.mts';
import { publishReceivers, type Receiver } from './webhooks.mts';

const ROUNDS = 5;
const DELIVERIES = 50;
/** As in a burst: our triggers share what they read of n8n with those that wait beside them. */
const AT_ONCE = 20;

/** n8n prepares its expression engine for each delivery, and by default spares only its own Webhook node that. */
const SETTINGS: Record<string, Record<string, string>> = {
	'the same for all': { N8N_EXPRESSION_ENGINE_ALLOW_WEBHOOK_ISOLATE_SKIP: 'false' },
	default: {},
};

const RUNNING = `SELECT id FROM execution_entity WHERE status IN ('new', 'running')`;

/** Deliveries a second of each trigger, in one n8n, taking turns. */
export async function triggers(): Promise<Table> {
	const rows: Table['rows'] = [];
	for (const [setting, env] of Object.entries(SETTINGS)) {
		console.log(`• n8n's expression engine: ${setting}`);
		const n8n = await signedIn({ env: { ...env, N8N_LOG_LEVEL: 'warn' } });
		try {
			const rates = await takeTurns(n8n);
			const [reference = NaN] = [...rates.values()].map(median);
			for (const [name, values] of rates) {
				const rate = median(values);
				rows.push({ n8n: setting, trigger: name, 'deliveries/s': rate, ratio: rate / reference });
			}
		} finally {
			await n8n.stop();
		}
	}
	return {
		title: "Deliveries a second, against n8n's Webhook node",
		rows,
		note: `Medians of ${ROUNDS} rounds of ${DELIVERIES} deliveries, ${AT_ONCE} at a time; each runs a workflow of two nodes.`,
	};
}

/** The rates of each, by name; the first round is for warming up. */
async function takeTurns(n8n: N8n): Promise<Map<string, number[]>> {
	const receivers = await publishReceivers(n8n.client);
	const rates = new Map<string, number[]>(receivers.map(({ name }) => [name, []]));
	for (let round = 0; round <= ROUNDS; round++) {
		for (const receiver of receivers) {
			const began = performance.now();
			await deliverAll(receiver);
			const rate = (DELIVERIES * 1000) / (performance.now() - began);
			if (round > 0) rates.get(receiver.name)?.push(rate);
			while (rowsOf(n8n, RUNNING).length > 0) await sleep(100);
		}
	}
	return rates;
}

async function deliverAll({ url, payload, prove }: Receiver): Promise<void> {
	let left = DELIVERIES;
	const sender = async () => {
		while (left-- > 0) {
			const body = JSON.stringify(payload(randomUUID()));
			const { headers, query } = prove(body);
			const json = { 'content-type': 'application/json' };
			const to = `${url}?${new URLSearchParams(query)}`;
			const answer = await fetch(to, { method: 'POST', body, headers: { ...json, ...headers } });
			if (!answer.ok) throw new Error(`n8n answered ${answer.status}: is this machine busy?`);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, sender));
}
