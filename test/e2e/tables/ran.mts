import { rowsOf } from '../../../lab/database.mts';
import type { N8n } from '../../../lab/n8n.mts';
import { eventually } from '../facts/eventually.mts';

let count = 0;

/** An id for a delivery, by which its execution is found. */
export const newId = (): string => `marked-${++count}-`;

const ALL = `SELECT status, data FROM execution_entity
	LEFT JOIN execution_data ON executionId = execution_entity.id`;

interface Row {
	status: string;
	data: string | null;
}

/** The ids of the deliveries that n8n has an execution of, each as often as it has. */
export const ranIds = (n8n: N8n): string[] =>
	rowsOf<Row>(n8n, ALL).map(({ data }) => /marked-\d+-/.exec(data ?? '')?.[0] ?? 'something else');

/** What became of all executions, once none of them runs any more. */
export const statuses = async (n8n: N8n): Promise<string[]> =>
	await eventually(
		() => rowsOf<Row>(n8n, ALL).map(({ status }) => status),
		(found) => !found.some((status) => status === 'new' || status === 'running'),
	);
