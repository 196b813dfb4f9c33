import type { IDataObject } from 'n8n-workflow';
import type { GatewayApi } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { listOf } from '../../responses';
import { searchExhaustively } from '../../look-up';
import { CONTACT } from '../../undocumented';
import { isOf } from './is-of';

/** Finds a contact's newest open or pending ticket on a channel. The order of the list is not documented. */
export async function findTicket(
	api: GatewayApi,
	contactId: string,
	channel: string,
): Promise<IDataObject | undefined> {
	const request: HttpRequest = {
		method: 'GET',
		path: path`/tickets`,
		query: { [CONTACT]: contactId },
	};
	let newest: IDataObject | undefined;
	for await (const ticket of searchExhaustively(api, 'ticket', request, listOf('tickets'))) {
		const fits = isOf(ticket, contactId) && ticket.channel === channel;
		if (!fits || ticket.status === 'closed') continue;
		if (!newest || time(ticket) > time(newest)) newest = ticket;
	}
	return newest;
}

const time = ({ createdAt }: IDataObject) => Date.parse(String(createdAt)) || 0;
