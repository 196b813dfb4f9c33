import type { IDataObject } from 'n8n-workflow';
import { asObject } from '../values/json';
import { bound } from './bound-payload';

/** More than fit into the 16 MB that n8n accepts, if they are real messages. */
const MOST_RECORDS = 10_000;

/** One record of a delivery. */
export interface BoundRecord {
	/** The payload with this record only. */
	readonly raw: IDataObject;
	/** The record within limits. */
	readonly record: unknown;
	/** As it was received, without limits. */
	readonly original: unknown;
	/** Where something was cut; undefined if nothing was. */
	readonly truncated: string[] | undefined;
}

/** Where a payload has its records. */
export interface RecordList {
	readonly records: readonly unknown[];
	/** The payload without them. */
	readonly envelope: IDataObject;
	/** Such as `data`. */
	readonly place: string;
	/** Puts a record back into the bounded envelope. */
	insert(envelope: IDataObject, record: unknown): IDataObject;
}

/** The records in `data`: the entries of a list, or else the one that it is. */
export const recordsInData = ({ data, ...envelope }: IDataObject): RecordList => ({
	records: Array.isArray(data) ? data : [data],
	envelope,
	place: 'data',
	insert: (rest, record) => ({ ...rest, data: record as IDataObject }),
});

/**
 * Bounds the records of a payload one by one, so that a hostile one takes nothing from the others; at most
 * 10,000. Each says what was cut from it, from the envelope, and from the list.
 */
export function boundRecords({ records, envelope, place, insert }: RecordList): BoundRecord[] {
	const rest = bound(envelope);
	const excess = records.length > MOST_RECORDS ? [`${place}[${MOST_RECORDS}]`] : [];
	return records.slice(0, MOST_RECORDS).map((original) => {
		const { value: record, truncated } = bound(original, place);
		const all = [truncated ?? [], rest.truncated ?? [], excess].flat();
		return {
			raw: insert(asObject(rest.value), record),
			record,
			original,
			truncated: all.length > 0 ? all : undefined,
		};
	});
}
