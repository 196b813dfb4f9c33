import { ExplainedError } from '../../http/explained-error';
import type { Format } from '../../values/formats';
import { asText } from '../../values/json';
import { chatKey } from '../../whatsapp/address';
import { entriesOf } from '../../whatsapp/entries';
import { recipient } from '../../whatsapp/id-formats';
import type { EventFields } from '../event';

/** Whether the chat of an event is on a list, which is a text, or what an expression gives. */
export function isListed({ chatId, phone, isGroup }: EventFields, list: unknown): boolean {
	const own = (isGroup === true ? [chatId] : [chatId, phone]).map(chatKey);
	return (entriesIn(list) ?? []).some((entry) =>
		own.includes(chatKey(recipient.read(entry)) ?? ''),
	);
}

/** Why no chat, or not every entry, of a filter's list can ever match; undefined if all can. */
export function problemWithList(
	filter: string,
	format: Format,
	list: unknown,
): ExplainedError | undefined {
	const entries = entriesIn(list);
	if (entries === undefined) return notAListError(filter, format);
	// An expression that gives an empty list can mean it: nobody for now.
	if (entries.length === 0) return Array.isArray(list) ? undefined : emptyError(filter, format);
	const wrong = entries.find((entry) => format.read(entry) === undefined);
	return wrong === undefined ? undefined : neverMatchesError(filter, format, wrong);
}

/** Of a text, or of a list that an expression gives; undefined if it is neither. */
export function entriesIn(list: unknown): string[] | undefined {
	const texts = [list ?? ''].flat().map(asText);
	return texts.every((text) => text !== undefined) ? texts.flatMap(entriesOf) : undefined;
}

const WITHOUT_FILTER = 'To let every chat start the workflow, remove the filter.';

const neverMatchesError = (filter: string, { expects }: Format, entry: string) =>
	new ExplainedError(
		`'${entry}' in the filter '${filter}' can never match`,
		`Enter ${expects}, or remove this entry. ${WITHOUT_FILTER}`,
	);

const emptyError = (filter: string, { expects }: Format) =>
	new ExplainedError(
		`The filter '${filter}' is empty, so no chat can start the workflow`,
		`Enter ${expects}. ${WITHOUT_FILTER}`,
	);

const notAListError = (filter: string, { expects }: Format) =>
	new ExplainedError(
		`The filter '${filter}' isn't a list, so no chat can start the workflow`,
		`Its expression must return text or a list: ${expects}. ${WITHOUT_FILTER}`,
	);
