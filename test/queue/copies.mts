import { setTimeout as sleep } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import type { Queue } from '../../lab/queue/queue.mts';
import { publishTrigger } from '../../lab/trigger-workflow.mts';
import manifest from '../../package.json' with { type: 'json' };
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import { isTaken } from '../../sandbox/attempt.mts';
import { GATEWAYS } from '../e2e/load/gateways.mts';

/** As many as the sandbox has on their way at a time. */
const AT_ONCE = 20;

const PATIENT = {
	redeliveryDelays: Array<number>(300).fill(1_000),
	deliveryTimeout: 60_000,
};

/** Of 10 deliveries, 7 are of new events; of the 3 copies, about half come right behind the original. */
const COPIES = [3, 6, 9];

/** The events of so many deliveries, in order. */
export function planCopies(name: string, count: number): string[] {
	const planned: string[] = [];
	for (let index = 0; index < count; index++) {
		const place = index % 10;
		const isCopy = COPIES.includes(place);
		const isRightBehind = Math.floor(index / 10 + place / 3) % 2 === 0;
		const original = isRightBehind ? planned.at(-1) : planned[planned.length - place];
		planned.push(isCopy && original ? original : `copy-${name}-${index}`);
	}
	return planned;
}

/** What ran for the events of a workflow. */
export interface Runs {
	executions: number;
	/** Executions that n8n or a kill has ended. */
	failed: number;
	/** How often the node behind the trigger ran for an event. */
	of(event: string): number;
}

interface Row {
	/** Null if the trigger put nothing out. */
	event: string | null;
	goesOn: boolean;
	status: string;
}

export type Copies = Awaited<ReturnType<typeof startCopies>>;

/** A gateway that delivers to a trigger of these options in its own workflow. */
export async function startCopies(queue: Queue, options: INodeParameters) {
	const [startGateway] = GATEWAYS;
	if (!startGateway) throw new Error('There is no gateway.');
	const gateway = await startGateway(PATIENT);
	const { trigger, credential, credentials, parameters, deliveries } = gateway;
	const id = await queue.client.createCredential(trigger, credential, credentials);
	const url = await publishTrigger(queue.client, {
		type: `${manifest.name}.${trigger}`,
		typeVersion: TRIGGER_VERSION,
		parameters: { ...parameters, options },
		credentials: { [credential]: { id, name: trigger } },
	});
	gateway.target(queue.balancer.url + new URL(url).pathname);

	const [last] = await queue.postgres.rowsOf<{ id: number | null }>(LAST);
	const before = last?.id ?? 0;

	return {
		/** Delivers each of them, and each until it was answered 2xx. */
		async deliver(events: readonly string[]): Promise<void> {
			const takenBefore = deliveries.attempts.filter(isTaken).length;
			for (const [index, event] of events.entries()) {
				const taken = () => deliveries.attempts.filter(isTaken).length - takenBefore;
				while (index - taken() >= AT_ONCE) await sleep(5);
				gateway.deliver({ id: event, text: 'Olá', isWanted: true }, 'valid');
			}
			await deliveries.settled();
		},
		/** When nothing runs any more. */
		async runs(): Promise<Runs> {
			const { rowsOf } = queue.postgres;
			while ((await rowsOf(RUNNING)).length > 0) await sleep(500);
			const rows = await rowsOf<Row>(executionsAfter(before));
			const events = rows.filter(({ goesOn }) => goesOn).map(({ event }) => event);
			return {
				executions: rows.length,
				failed: rows.filter(({ status }) => status !== 'success').length,
				of: (event) => events.filter((one) => one === event).length,
			};
		},
		stop: gateway.stop,
	};
}

const LAST = 'SELECT max(id) AS id FROM execution_entity';
const RUNNING = `SELECT id FROM execution_entity WHERE status IN ('new', 'running')`;

/** In n8n's own notation, the data has each node that ran as a key. */
const executionsAfter = (id: number) => `
	SELECT status, substring(data from 'copy-\\w+-\\d+') AS event, data LIKE '%"Nothing":%' AS "goesOn"
	FROM execution_entity LEFT JOIN execution_data ON "executionId" = execution_entity.id
	WHERE execution_entity.id > ${id}`;
