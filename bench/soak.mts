import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import { MOST_OF_ONE } from '../nodes/shared/trigger/seen-events.ts';
import { rowsOf } from '../lab/database.mts';
import { itemsOf } from '../lab/executions.mts';
import { freePorts } from '../lab/ports.mts';
import { limitedTo } from './limited.mts';
import { countSends, publishList } from './measure.mts';
import { heldMemory, inspectedAt, memoryOf } from './process-memory.mts';
import { NO_MINUTE, startBench } from './start.mts';
import { flowEngine, httpRequest, type MakeSubject } from './subjects.mts';
import type { Table } from './table.mts';
import * as targets from './targets.mts';
import { publishReceivers, type Receiver } from './webhooks.mts';

const DELIVERIES = Number(process.env['SOAK_DELIVERIES'] ?? 50_000);
const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 30);

/** For so many deliveries, a list of so many messages is sent. */
const LIST = 100;
/** Of a list, so many are taken in 2 seconds. */
const LIMIT = 80;
/** Of so many deliveries, one is made twice at the same time. */
const COPIES = 10;
const AT_ONCE = 10;
const REPORTS = 100;
/** n8n's newer one takes most of a machine's time, and n8n's Webhook node is spared it. */
const OLDER_ENGINE = { N8N_EXPRESSION_ENGINE: 'legacy' };
/** n8n's own start and the compiler's work come before. */
const WARM_UP = 0.2;
/** What is read of one delivery. */
const LONG_LIST = 10_000;

const RUNNING = `SELECT id FROM execution_entity WHERE status IN ('new', 'running')`;
const EVENTS = `SELECT substr(data, instr(data, 'soak-'), 12) AS event, count(*) AS runs
	FROM execution_data WHERE instr(data, 'soak-') > 0 GROUP BY event`;

const newEvent = (index: number) => `soak-${String(index).padStart(7, '0')}`;

/** An n8n, a trigger in it, and a node that sends lists, with its gateway. */
async function startSubject(trigger: string, name: string, subject: MakeSubject) {
	const [inspector = 0] = await freePorts(1);
	const n8n = await startBench(NO_MINUTE, { ...OLDER_ENGINE, ...inspectedAt(inspector) });
	const target = await targets.flowEngine(limitedTo(LIMIT, 2))();
	const receiver = (await publishReceivers(n8n.client)).find((one) => one.name === trigger);
	if (!receiver) throw new Error(`There is no ${trigger}.`);
	const list = await publishList(n8n.client, 'Lists', target, subject);
	let sent = 0;
	const held: Awaited<ReturnType<typeof heldMemory>>[] = [];

	/** What the node says of them. */
	async function failedItems(): Promise<unknown[]> {
		const ofLists = `SELECT id FROM execution_entity WHERE workflowId = '${list.workflow.id}'`;
		const errors: unknown[] = [];
		for (const { id } of rowsOf<{ id: string }>(n8n, ofLists)) {
			const items = itemsOf(await n8n.client.execution(id), 'Subject');
			errors.push(...items.map(({ error }) => error).filter((error) => error !== undefined));
		}
		return errors;
	}

	/** Until n8n has taken it, as a gateway does. */
	async function post({ url, prove }: Receiver, payload: unknown): Promise<void> {
		const body = JSON.stringify(payload);
		const { headers, query } = prove(body);
		const json = { 'content-type': 'application/json', ...headers };
		const options = { headers: json, params: query, validateStatus: () => true };
		while ((await axios.post(url, body, options)).status !== 200) await sleep(1_000);
	}

	return {
		deliver: async (event: string) => await post(receiver, receiver.payload(event)),
		/** As many events as a trigger remembers at most, in long lists. */
		async deliverEarlier(): Promise<void> {
			for (let from = 0; from < MOST_OF_ONE; from += LONG_LIST) {
				const list = Array.from(
					{ length: LONG_LIST },
					(_, index) => receiver.payload(`earlier-${from + index}`) as { data: unknown },
				);
				await post(receiver, { ...list[0], data: list.map(({ data }) => data) });
			}
		},
		/** One item of it is refused, and some calls come too early. */
		async send(): Promise<void> {
			const items = target.items(sent + LIST).slice(sent);
			sent += LIST;
			target.failNext({ kind: 'status', status: 400 }, { method: 'POST' });
			await axios.post(list.url, { items });
		},
		report: () => `${name} ${memoryOf(n8n, 'VmRSS')} MB`,
		/** Once it has done all that it was given. */
		async measureHeld(): Promise<void> {
			while (rowsOf(n8n, RUNNING).length > 0) await sleep(1_000);
			held.push(await heldMemory(n8n, inspector));
		},
		async row(): Promise<Table['rows'][number]> {
			const runs = rowsOf<{ event: string; runs: number }>(n8n, EVENTS);
			const { sent: reached, refused, doubled } = countSends(target);
			const errors = await failedItems();
			const [first, last] = held;
			return {
				node: name,
				events: DELIVERIES,
				'ran twice': runs.filter((one) => one.runs > 1).length,
				'did not run': DELIVERIES - runs.length,
				messages: sent,
				'got 429': refused,
				'sent twice': doubled,
				'not sent': sent - reached,
				'reported as failed': errors.length,
				'process at first (MB)': first?.process ?? '',
				'process at last (MB)': last?.process ?? '',
				'objects at first (MB)': first?.objects ?? '',
				'objects at last (MB)': last?.objects ?? '',
			};
		},
		async stop() {
			await target.stop();
			await n8n.stop();
		},
	};
}

/** A long time with copies, refusals and rate limits, for our nodes and for n8n's own, side by side. */
export async function soak(): Promise<Table> {
	const refusals = { onError: 'continueRegularOutput' } as const;
	const subjects = await Promise.all([
		startSubject('flowEngineTrigger', 'FlowEngine', flowEngine({}, refusals)),
		startSubject("n8n's Webhook", 'Webhook, HTTP Request', httpRequest()),
	]);
	try {
		await Promise.all(subjects.map(async ({ deliverEarlier }) => await deliverEarlier()));
		const began = Date.now();
		const due = (index: number) => began + (index / DELIVERIES) * MINUTES * 60_000;
		let next = 0;
		const work = async (end: number) => {
			while (next < end) {
				const index = next++;
				await sleep(due(index) - Date.now());
				const times = index % COPIES === 0 ? 2 : 1;
				await Promise.all(
					subjects.flatMap(({ deliver }) =>
						Array.from({ length: times }, async () => await deliver(newEvent(index))),
					),
				);
				if (index % LIST === 0) await Promise.all(subjects.map(async ({ send }) => await send()));
				if (index % Math.ceil(DELIVERIES / REPORTS) > 0) continue;
				const reports = subjects.map(({ report }) => report()).join(', ');
				console.log(`• ${index} of ${DELIVERIES} events: ${reports}`);
			}
		};
		for (const end of [DELIVERIES * WARM_UP, DELIVERIES]) {
			await Promise.all(Array.from({ length: AT_ONCE }, async () => await work(end)));
			await Promise.all(subjects.map(async ({ measureHeld }) => await measureHeld()));
		}
		const rows = await Promise.all(subjects.map(async ({ row }) => await row()));
		const minutes = Math.round((Date.now() - began) / 60_000);
		const note = `In ${minutes} minutes, with n8n's older expression engine; every tenth event was delivered twice at the same time, one message of each hundred was refused.`;
		return { title: 'Soak', rows, note };
	} finally {
		await Promise.all(subjects.map(async ({ stop }) => await stop()));
	}
}
