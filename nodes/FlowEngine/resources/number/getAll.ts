import type { IDataObject } from 'n8n-workflow';
import { asObject } from '../../../shared/values/json';
import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import type { Port } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { wholeList } from '../../responses';
import { readInstance, readSession } from './read-number';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many numbers',
	description:
		'Get your WhatsApp numbers: with a Management API Key those of your FlowEngine account, else those of the API Key',
	fields: [...listFields],
	async run({ returnAll, limit }, port) {
		const most = returnAll ? Infinity : limit;
		const hasManagementKey = port.setting('managementApiKey') !== '';
		const numbers = hasManagementKey ? sessions(port, most) : instances(port, most);
		const list: IDataObject[] = [];
		for await (const number of numbers) list.push(number);
		return list;
	},
});

async function* sessions(port: Port, most: number) {
	const request = { method: 'GET', path: path`/whatsapp/sessions`, server: 'management' } as const;
	const list = {
		...wholeList,
		records: (body: unknown) => wholeList.records(asObject(body).sessions),
	};
	for await (const session of port.list(request, list, most)) yield readSession(session);
}

async function* instances(port: Port, most: number) {
	const request = { method: 'GET', path: path`/instance/fetchInstances` } as const;
	for await (const instance of port.list(request, wholeList, most)) yield readInstance(instance);
}
