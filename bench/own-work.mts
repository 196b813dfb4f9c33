import axios from 'axios';
import type { INodeType } from 'n8n-workflow';
import manifest from '../package.json' with { type: 'json' };
import { type TriggerContract, TRIGGERS } from '../test/contract/trigger-gateways.mts';
import { loadNodes } from '../test/support/package.mts';
import { serveWebhook } from '../test/support/webhook-server.mts';
import { median } from './median.mts';
import type { Table } from './table.mts';

const WARM_UP = 300;
const DELIVERIES = 1_000;

/** What a trigger itself does with a delivery that runs the workflow: verify, filter, remember, shape. */
export async function ownWork(): Promise<Table> {
	const rows: Table['rows'] = [];
	for (const gateway of TRIGGERS) {
		const times = (await timesOf(gateway)).toSorted((a, b) => a - b);
		const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
		rows.push({
			trigger: gateway.trigger,
			deliveries: times.length,
			'half under (ms)': median(times),
			'99 % under (ms)': at(0.99),
		});
	}
	const note = "Measured around webhook(), in n8n's own webhook context, the credential in memory.";
	return { title: "The triggers' own work for a delivery", rows, note };
}

/** Milliseconds, of each delivery. */
async function timesOf(gateway: TriggerContract): Promise<number[]> {
	const type = `${manifest.name}.${gateway.trigger}`;
	const node = (await loadNodes()).get(type);
	if (!node) throw new Error(`There is no ${type}.`);
	const times: number[] = [];
	const server = await serveWebhook({
		type,
		parameters: gateway.parameters,
		credentials: { [gateway.credential]: gateway.credentials },
		types: new Map([[type, timed(node, times)]]),
	});
	try {
		for (let number = 0; number < WARM_UP + DELIVERIES; number++) {
			const body = JSON.stringify(gateway.payload(`own-work-${number}`));
			const { headers, query } = gateway.prove(body);
			const json = { 'content-type': 'application/json' };
			await axios.post(server.url, body, { headers: { ...json, ...headers }, params: query });
		}
		if (server.executions.length !== times.length) throw new Error('Not every delivery ran.');
		return times.slice(WARM_UP);
	} finally {
		await server.stop();
	}
}

const timed = (node: INodeType, times: number[]): INodeType => ({
	description: node.description,
	async webhook() {
		const began = performance.now();
		const result = await node.webhook?.call(this);
		times.push(performance.now() - began);
		return result ?? {};
	},
});
