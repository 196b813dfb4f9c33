import axios from 'axios';
import { LoadOptionsContext } from 'n8n-core';
import type { ILoadOptionsFunctions, INodeListSearchResult, INodeParameters } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { additionalData, node, workflowOf } from '../support/n8n.mts';
import { credentialsOf } from '../support/run-node.mts';
import { by, credentialOf, TYPE } from './flowengine.mts';

const NUMBERS = [
	{ name: 'wa-one', token: 'token of one', phone: '351910000001' },
	{ name: 'wa-two', token: 'token of two', phone: '351910000002', connected: false },
];

let sandbox: FlowEngineSandbox;
beforeEach(async () => {
	sandbox = await startFlowEngine({ instances: NUMBERS });
});
afterEach(() => sandbox.stop());

interface Asked {
	search?: string;
	token?: string;
	credential?: object;
	parameters?: INodeParameters;
}

/** Asks as n8n's editor does. */
async function list(method: string, asked: Asked = {}): Promise<INodeListSearchResult> {
	const { search, token, credential, parameters = {} } = asked;
	const credentials = { flowEngineApi: { ...credentialOf(sandbox), ...credential } };
	const subject = node('Node', TYPE, { credentials: credentialsOf(credentials), parameters });
	const workflow = await workflowOf([subject]);
	const type = workflow.nodeTypes.getByNameAndVersion(TYPE, 1);
	const data = await additionalData(credentials, { currentNodeParameters: parameters } as object);
	const context = new LoadOptionsContext(workflow, subject, data, 'parameters.to');
	const ask = type.methods?.listSearch?.[method];
	if (!ask) throw new Error(`No list ${method}`);
	return await ask.call(context as unknown as ILoadOptionsFunctions, search, token);
}

async function createGroup(subject: string): Promise<void> {
	await axios.post(
		`${sandbox.baseUrl}/group/create/wa-one`,
		{ subject, participants: ['351910000000'] },
		{ headers: { apikey: sandbox.instance.token } },
	);
}

const WHOLE_SERVER = () => ({ numberId: '', apiKey: sandbox.globalKey });

test('every list that a locator names is there', async () => {
	const workflow = await workflowOf([node('Node', TYPE)]);
	const { description, methods } = workflow.nodeTypes.getByNameAndVersion(TYPE, 1);
	const asked = [...JSON.stringify(description).matchAll(/"searchListMethod":"(\w+)"/g)];
	for (const [, name] of asked) expect(methods?.listSearch).toHaveProperty(String(name));
});

test('accounts: those that the key is good for', async () => {
	expect(await list('accounts')).toEqual({
		results: [{ name: 'wa-one (351910000001)', value: 'wa-one' }],
	});
	expect(await list('accounts', { credential: WHOLE_SERVER() })).toEqual({
		results: [
			{ name: 'wa-one (351910000001)', value: 'wa-one' },
			{ name: 'wa-two (not connected)', value: 'wa-two' },
		],
	});
});

test('chats, and contacts page by page', async () => {
	for (let i = 0; i < 150; i++)
		sandbox.receive({ from: String(351_940_000_000 + i), name: `Person ${i}`, text: 'Olá' });
	const first = await list('contacts');
	const second = await list('contacts', { token: String(first.paginationToken) });
	const chats = await list('chats');
	for (const all of [[...first.results, ...second.results], chats.results]) {
		expect(new Set(all.map(({ value }) => value)).size).toBe(150);
		expect(all).toContainEqual({
			name: 'Person 7 (351940000007)',
			value: '351940000007@s.whatsapp.net',
		});
	}
	const { results } = await list('contacts', { search: 'person 149' });
	expect(results.map(({ name }) => name)).toEqual(['Person 149 (351940000149)']);
});

test('groups', async () => {
	await createGroup('Customers');
	const { results } = await list('groups', { search: 'cust' });
	expect(results).toEqual([
		{ name: 'Customers', value: expect.stringMatching(/^\d+@g\.us$/) as string },
	]);
});

test("the trigger's filter shows all groups at once", async () => {
	for (const name of ['Customers', 'Team']) await createGroup(name);
	const type = `${manifest.name}.flowEngineTrigger`;
	const credentials = { flowEngineApi: credentialOf(sandbox) };
	const subject = node('Node', type, { credentials: credentialsOf(credentials) });
	const workflow = await workflowOf([subject]);
	const { description, methods } = workflow.nodeTypes.getByNameAndVersion(type, 1);
	const asked = [...JSON.stringify(description).matchAll(/"loadOptionsMethod":"(\w+)"/g)];
	expect(asked.map(([, name]) => name)).toEqual(Object.keys(methods?.loadOptions ?? {}));
	const data = await additionalData(credentials);
	const context = new LoadOptionsContext(workflow, subject, data, 'parameters.filters.groups');
	const options = await methods?.loadOptions?.groups?.call(context as never);
	expect(options?.map(({ name }) => name).toSorted()).toEqual(['Customers', 'Team']);
	for (const { value } of options ?? []) expect(value).toMatch(/^\d+@g\.us$/);
});

test('recipients: groups first, then people, page by page', async () => {
	for (let i = 0; i < 150; i++)
		sandbox.receive({ from: String(351_940_000_000 + i), name: `Person ${i}`, text: 'Olá' });
	await createGroup('Customers');
	const first = await list('recipients');
	const [group, ...people] = first.results;
	expect(group).toMatchObject({ name: 'Customers' });
	expect(people).toHaveLength(100);
	const second = await list('recipients', { token: String(first.paginationToken) });
	expect(second.paginationToken).toBeUndefined();
	const all = [...people, ...second.results].map(({ value }) => value);
	expect(new Set(all).size).toBe(150);
	const { results } = await list('recipients', { search: 'person 149' });
	expect(results.map(({ name }) => name)).toEqual(['Person 149 (351940000149)']);
});

test('of the number that the node names', async () => {
	const parameters = { account: by('wa-one', 'name') };
	sandbox.receive({ from: '351910000000', name: 'Ana', text: 'Olá' });
	const { results } = await list('chats', { parameters, credential: WHOLE_SERVER() });
	expect(results).toHaveLength(1);
	const error: unknown = await list('chats', { credential: WHOLE_SERVER() }).catch(
		(thrown: unknown) => thrown,
	);
	expect(error).toMatchObject({ message: "Select a 'WhatsApp Account' first" });
});
