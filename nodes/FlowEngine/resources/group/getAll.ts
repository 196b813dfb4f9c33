import type { IDataObject } from 'n8n-workflow';
import { listFields } from '../../../shared/fields/list-fields';
import { ExplainedError } from '../../../shared/http/explained-error';
import { operation } from '../../../shared/action/operation';
import type { GatewayApi } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { wholeList } from '../../responses';
import { account } from '../../locators';
import { readState, stateRequest } from '../connection/state';
import { readGroup, simplify } from './read-group';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many groups',
	description:
		'Retrieve a list of the groups your account is in. May take a while if there are many.',
	fields: [account, ...listFields, simplify],
	async run({ account, returnAll, limit, simplify }, api) {
		const request: HttpRequest = {
			method: 'GET',
			path: path`/group/fetchAllGroups/${account}`,
			query: { getParticipants: 'false' },
		};
		const groups: IDataObject[] = [];
		for await (const group of api.list(request, wholeList, returnAll ? Infinity : limit)) {
			groups.push((simplify && readGroup(group)) || group);
		}
		if (groups.length === 0) await mustBeConnected(api, account);
		return groups;
	},
});

/** While it is connecting, the server returns an empty list, after a minute (observed). */
async function mustBeConnected(api: GatewayApi, account: string): Promise<void> {
	const { isConnected } = await api.call(stateRequest(account), readState);
	if (isConnected) return;
	throw new ExplainedError(
		"The WhatsApp account isn't connected, so its groups can't be loaded",
		'To reconnect it, run Connection → Get QR Code and scan the code with your phone. Then try again.',
	);
}
