import { setTimeout as sleep } from 'node:timers/promises';
import { rowsOf } from '../../../lab/database.mts';
import type { N8n } from '../../../lab/n8n.mts';
import { EVENT_ID, FORGED } from './plan.mts';

export interface Execution {
	/** Later ones have higher ones. */
	number: number;
	status: string;
	/** Of what started it; undefined if its data does not tell. */
	id: string | undefined;
	isForged: boolean;
}

const RUNNING = `SELECT id FROM execution_entity WHERE status IN ('new', 'running')`;

const ALL = `
	SELECT execution_entity.id AS number, status, substr(data, instr(data, 'load-'), 50) AS found, instr(data, '"${FORGED}"') AS forged
	FROM execution_entity LEFT JOIN execution_data ON executionId = execution_entity.id`;

interface Row {
	number: number;
	status: string;
	found: string | null;
	forged: number | null;
}

/** All executions, once none of them runs any more. */
export async function executionsIn(n8n: N8n): Promise<Execution[]> {
	while (rowsOf(n8n, RUNNING).length > 0) await sleep(500);
	return rowsOf<Row>(n8n, ALL).map(({ number, status, found, forged }) => ({
		number,
		status,
		id: EVENT_ID.exec(found ?? '')?.[0],
		isForged: forged !== 0,
	}));
}
