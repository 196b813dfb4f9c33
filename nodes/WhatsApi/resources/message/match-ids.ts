import type { IDataObject } from 'n8n-workflow';

/** One message of a bulk call, as the call's body has it. */
export interface BulkSend extends IDataObject {
	to: string;
	message?: string;
	sendAt?: string;
}

/** The ID of a message; null if it is not there, undefined if nobody can tell which one it is. */
export type MatchedId = string | null | undefined;

/**
 * Finds the ID of each message of a call among the rows of its batch. In which order these stand is not
 * documented: it counts where only one order fits. Else a number counts that has one message in both, or
 * the same message several times.
 */
export function matchIds(
	sends: readonly BulkSend[],
	rows: readonly IDataObject[] | undefined,
): MatchedId[] {
	if (!rows) return sends.map(() => undefined);
	const orders = [rows, rows.toReversed()].filter((order) => fitsAll(sends, order));
	const [order] = orders;
	if (order && orders.length === 1) return order.map(idOf);
	return byNumber(sends, rows);
}

const idOf = ({ id }: IDataObject) => String(id);

const fitsAll = (sends: readonly BulkSend[], rows: readonly IDataObject[]) =>
	sends.length === rows.length &&
	sends.every(({ to, message }, index) => {
		const row = rows[index];
		// A template's text is not documented.
		return row?.to === to && (message === undefined || (row.body ?? message) === message);
	});

function byNumber(sends: readonly BulkSend[], rows: readonly IDataObject[]): MatchedId[] {
	const rowsTo = groupByNumber(rows);
	const sendsTo = groupByNumber(sends);
	return sends.map((send) => {
		const there = rowsTo.get(send.to) ?? [];
		const asked = sendsTo.get(send.to) ?? [];
		if (there.length === 0) return null;
		const row = areAlike(asked) ? there[asked.indexOf(send)] : undefined;
		return row && there.length === asked.length ? idOf(row) : undefined;
	});
}

function groupByNumber<T extends IDataObject>(list: readonly T[]): Map<unknown, T[]> {
	const groups = new Map<unknown, T[]>();
	for (const one of list) groups.set(one.to, [...(groups.get(one.to) ?? []), one]);
	return groups;
}

const areAlike = (sends: readonly BulkSend[]) =>
	new Set(sends.map((send) => JSON.stringify(send))).size === 1;
