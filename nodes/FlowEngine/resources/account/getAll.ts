import type { IDataObject } from 'n8n-workflow';
import { asObject } from '../../../shared/values/json';
import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import type { GatewayApi } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { wholeList } from '../../responses';
import { readInstance, readSession } from './read-account';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many accounts',
	description:
		'Retrieve a list of your WhatsApp accounts: with a Management API Key all, otherwise those that the API key can access',
	fields: [...listFields],
	async run({ limit = Infinity }, api) {
		const hasManagementKey = api.credentialField('managementApiKey') !== '';
		const accounts = hasManagementKey ? sessions(api, limit) : instances(api, limit);
		const list: IDataObject[] = [];
		for await (const account of accounts) list.push(account);
		return list;
	},
});

async function* sessions(api: GatewayApi, most: number) {
	const request: HttpRequest = {
		method: 'GET',
		path: path`/whatsapp/sessions`,
		server: 'management',
	};
	const list = {
		...wholeList,
		records: (body: unknown) => wholeList.records(asObject(body).sessions),
	};
	for await (const session of api.list(request, list, most)) yield readSession(session);
}

async function* instances(api: GatewayApi, most: number) {
	const request: HttpRequest = { method: 'GET', path: path`/instance/fetchInstances` };
	for await (const instance of api.list(request, wholeList, most)) yield readInstance(instance);
}
