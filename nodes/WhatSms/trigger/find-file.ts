import type { IDataObject } from 'n8n-workflow';
import { path } from '../../shared/http/path';
import { requestPage } from '../../shared/http/paging';
import type { FindFile } from '../../shared/trigger/trigger-gateway';
import { asObject, asText, omitEmpty } from '../../shared/values/json';
import { readMedia } from '../events/read-events';
import { listOf } from '../responses';
import { LARGEST_PAGE } from '../undocumented';

/**
 * Finds the file of a message among the messages of its ticket: the documented payload does not say where
 * it is. The order of that list is not documented, so it reads the first page, then the last one.
 */
export const findFile: FindFile = async ({ ticketId, messageId, media }, { ask }) => {
	if (asObject(media).url) return undefined;
	const { records, paging } = listOf('messages');
	const messages = path`/tickets/${asText(ticketId) ?? ''}/messages`;
	const readPage = async (page: number) =>
		await ask(
			requestPage({ method: 'GET', path: messages }, paging.query(page, LARGEST_PAGE)),
			(body) => {
				const found = records(body);
				return found && { found, count: Number(asObject(body).count) };
			},
		);
	const isIt = ({ id }: IDataObject) => id === messageId;
	const { found, count } = await readPage(1);
	const isWhole = found.length === 0 || !(count > found.length);
	let message = found.find(isIt);
	if (!message && !isWhole) {
		message = (await readPage(Math.ceil(count / found.length))).found.find(isIt);
	}
	const { url, fileName } = asObject(message && readMedia(message));
	return typeof url === 'string'
		? { url, ...omitEmpty({ fileName: asText(fileName) }) }
		: undefined;
};
