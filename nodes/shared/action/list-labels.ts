import type { IDataObject } from 'n8n-workflow';
import { asText } from '../values/json';
import type { ListSource } from './list-search';

/** A name, followed by details that distinguish it from others with the same name. */
export function labelOf(name: unknown, ...more: unknown[]): string {
	const details = more.map(asText).filter(Boolean).join(', ');
	const title = asText(name);
	return title && details ? `${title} (${details})` : title || details;
}

/** Searches records by their labels. */
export const matchByLabel = (
	label: ListSource['label'],
	isOffered: (record: IDataObject) => boolean = () => true,
): Pick<ListSource, 'label' | 'matches'> => ({
	label,
	matches: (record, search) =>
		isOffered(record) && label(record).toLowerCase().includes(search.toLowerCase()),
});
