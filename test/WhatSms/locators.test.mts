import { LoadOptionsContext } from 'n8n-core';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { agents, contactGroups, queues, users, whatsapps } from '../../sandbox/whatsms/seeds.mts';
import { queryNames } from '../../sandbox/whatsms/query-names.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsOptions, WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { additionalData, node, workflowOf } from '../support/n8n.mts';
import { credentialsOf } from '../support/run-node.mts';
import { fill } from './whatsms.mts';

let sandbox: WhatSmsSandbox;
afterEach(() => sandbox.stop());
const start = async (options: WhatSmsOptions = {}) => (sandbox = await startWhatSms(options));

/** Asks as n8n's editor does. */
async function list(
	method: string,
	search?: string,
	token?: string,
	apiKey = sandbox.apiKey,
): Promise<INodeListSearchResult> {
	const credentials = { whatSmsApi: { apiKey, baseUrl: sandbox.baseUrl } };
	const subject = node('Node', `${manifest.name}.whatSms`, {
		credentials: credentialsOf(credentials),
	});
	const workflow = await workflowOf([subject]);
	const type = workflow.nodeTypes.getByNameAndVersion(subject.type, 1);
	const data = await additionalData(credentials);
	const context = new LoadOptionsContext(workflow, subject, data, 'parameters.contactId');
	const ask = type.methods?.listSearch?.[method];
	if (!ask) throw new Error(`No list ${method}`);
	return await ask.call(context as unknown as ILoadOptionsFunctions, search, token);
}

const names = ({ results }: INodeListSearchResult) => results.map(({ name }) => name);

test('every list that a locator names is there', async () => {
	await start();
	const workflow = await workflowOf([node('Node', `${manifest.name}.whatSms`)]);
	const { description, methods } = workflow.nodeTypes.getByNameAndVersion(
		`${manifest.name}.whatSms`,
		1,
	);
	const asked = [...JSON.stringify(description).matchAll(/"searchListMethod":"(\w+)"/g)];
	expect(new Set(asked.map(([, name]) => name))).toEqual(
		new Set(Object.keys(methods?.listSearch ?? {})),
	);
});

test('contacts: page by page', async () => {
	await start();
	fill(sandbox, 150);
	const first = await list('contacts');
	const second = await list('contacts', undefined, first.paginationToken);
	const [person] = first.results;
	expect(person).toMatchObject({ name: 'Person 149 (351930000149)' });
	expect(sandbox.state.contacts.get(String(person?.value))).toMatchObject({ name: 'Person 149' });
	expect([first.results.length, second.results.length]).toEqual([100, 50]);
	expect(new Set([...names(first), ...names(second)]).size).toBe(150);
	expect(second.paginationToken).toBeUndefined();
});

test('contacts: searched by the gateway', async () => {
	await start();
	fill(sandbox, 150);
	expect(names(await list('contacts', 'person 12'))).toHaveLength(11);
	expect(sandbox.ledger.calls).toMatchObject([{ query: { search: 'person 12', page: '1' } }]);
});

describe('contacts of a gateway that ignores', () => {
	const ignoring = (names: Partial<typeof queryNames>): WhatSmsOptions => ({
		variant: { unknownParameters: 'ignored', queryNames: { ...queryNames, ...names } },
	});

	test('the search: what came is filtered, and read on until something fits', async () => {
		await start(ignoring({ search: 'searchParam' }));
		fill(sandbox, 250);
		const found = await list('contacts', '+351 930 000 007');
		expect(names(found)).toEqual(['Person 7 (351930000007)']);
		expect(sandbox.ledger.calls).toHaveLength(3);
	});

	test('the search, with nothing that fits: an end to the reading', async () => {
		await start(ignoring({ search: 'searchParam' }));
		fill(sandbox, 700);
		const found = await list('contacts', 'nobody');
		expect(found.results).toEqual([]);
		expect(sandbox.ledger.calls).toHaveLength(5);
		expect(await list('contacts', 'nobody', found.paginationToken)).toEqual({ results: [] });
	});

	test('the page: the same records are not offered twice', async () => {
		await start(ignoring({ page: 'pageNumber' }));
		fill(sandbox, 150);
		const first = await list('contacts');
		expect(await list('contacts', undefined, first.paginationToken)).toEqual({ results: [] });
	});
});

test('a contact without a name of its own is offered by its number', async () => {
	await start();
	sandbox.receive({ number: '351910000000', text: 'Olá' });
	expect(names(await list('contacts'))).toEqual(['351910000000']);
});

test('tickets: the recent open ones, with their last message', async () => {
	await start({ variant: { unknownParameters: 'ignored' } });
	fill(sandbox, 3);
	const [, second] = sandbox.state.tickets.values();
	if (!second) throw new Error();
	second.status = 'open';
	expect(await list('recentOpenTickets')).toEqual({
		results: [{ name: 'Person 1 (351930000001): Olá', value: second.id }],
	});
});

test('AI agents, filtered by what the user types', async () => {
	await start();
	expect(names(await list('aiAgents'))).toEqual([agents[0].name, 'Rui — Loja (switched off)']);
	expect(names(await list('aiAgents', 'rui'))).toEqual(['Rui — Loja (switched off)']);
});

describe('what was seen', () => {
	const [queue, other] = queues;

	/** Three tickets, two of them in a queue and with an agent, and a campaign. */
	async function seen(shown: 'documented' | 'all') {
		await start({ variant: { shown } });
		fill(sandbox, 3);
		for (const [index, ticket] of [...sandbox.state.tickets.values()].entries())
			Object.assign(ticket, index > 0 && { queueId: queue.id, userId: users[0].id });
		const [first] = sandbox.state.tickets.values();
		Object.assign(first ?? {}, { queueId: other.id, whatsappId: whatsapps[0].id });
		const campaign = { id: 'c', contactGroupId: contactGroups[0].id, whatsappId: 'w' };
		sandbox.state.campaigns.set('c', campaign as never);
		sandbox.ledger.clear();
	}
	const choices = (...records: ReadonlyArray<{ id: string; name: string }>) =>
		records.map(({ id, name }) => ({ name, value: id }));

	test('queues and agents: of tickets that are looked up, each once', async () => {
		await seen('documented');
		expect((await list('queues')).results).toEqual(choices(queue, other));
		expect(sandbox.ledger.calls).toHaveLength(4);
		expect((await list('agents')).results).toEqual(choices(...users));
	});

	test('what the list of tickets shows is not looked up', async () => {
		await seen('all');
		expect((await list('queues')).results).toEqual(choices(queue, other));
		expect(sandbox.ledger.calls).toHaveLength(1);
	});

	test('of many tickets, the newest twenty are looked up', async () => {
		await start();
		fill(sandbox, 30);
		await list('queues');
		expect(sandbox.ledger.calls).toHaveLength(21);
	});

	test('a ticket that cannot be looked up takes nothing from the others', async () => {
		await seen('documented');
		const [, , newest] = sandbox.state.tickets.keys();
		sandbox.failNext({ kind: 'status', status: 500 }, { path: `/api/v2/tickets/${newest}` });
		expect((await list('queues')).results).toEqual(choices(queue, other));
	});

	test('connections and contact groups: only where WhatSMS shows them', async () => {
		await seen('all');
		const connections = [...choices(...whatsapps), { name: 'w', value: 'w' }];
		expect((await list('connections')).results).toEqual(connections);
		expect((await list('contactGroups')).results).toEqual(choices(...contactGroups));
		await sandbox.stop();
		await seen('documented');
		expect((await list('connections')).results).toEqual([]);
		expect((await list('contactGroups')).results).toEqual([]);
	});
});

test('no list without the right key, and no key in the error', async () => {
	await start();
	const error = (await list('contacts', undefined, undefined, 'sk_live_wrong_key').catch(
		(thrown: unknown) => thrown,
	)) as Error & { description: string };
	expect(error.message).toContain('rejected the API key');
	expect(error.description).toContain('Settings → Integrations → API Keys');
	expect(JSON.stringify(error)).not.toContain('sk_live_wrong_key');
});
