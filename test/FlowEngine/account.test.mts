import type { IDataObject } from 'n8n-workflow';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { runNode } from '../support/run-node.mts';
import { credentialOf, TYPE } from './flowengine.mts';

let sandbox: FlowEngineSandbox;
beforeEach(async () => {
	sandbox = await startFlowEngine({
		instances: [
			{ name: 'wa-a', token: 'token-a', phone: '351910000001', profileName: 'Ana' },
			{ name: 'wa-b', token: 'token-b', phone: '351910000002', connected: false },
		],
	});
});
afterEach(() => sandbox.stop());

const getAll = async (credential: IDataObject, parameters: IDataObject = { limit: 50 }) =>
	await runNode({
		type: TYPE,
		parameters: { resource: 'account', operation: 'getAll', ...parameters },
		credentials: { flowEngineApi: { ...credentialOf(sandbox), ...credential } },
	});

const createdAt = expect.stringMatching(/^\d{4}-.*Z$/) as string;
const ANA = {
	account: 'wa-a',
	name: 'Ana',
	phone: '351910000001',
	state: 'open',
	isConnected: true,
	createdAt,
};

test('with the key of an instance: that instance', async () => {
	const { items, saved } = await getAll({});
	expect(items.map(({ json }) => json)).toEqual([ANA]);
	expect(saved).not.toContain('token-a');
});

test('with the key of the server: all, and no token', async () => {
	const { items, saved } = await getAll({ apiKey: sandbox.globalKey });
	expect(items.map(({ json }) => json)).toEqual([
		ANA,
		{ account: 'wa-b', state: 'close', isConnected: false, createdAt },
	]);
	expect(saved).not.toMatch(/token-[ab]/);
});

test('with the management key: all in FlowEngine', async () => {
	const { items } = await getAll({ managementApiKey: sandbox.managementApiKey });
	expect(items.map(({ json }) => json)).toEqual([
		ANA,
		{ account: 'wa-b', name: 'wa-b', state: 'close', isConnected: false, createdAt },
	]);
	expect(sandbox.ledger.calls.map(({ path }) => path)).toEqual(['/api/v1/whatsapp/sessions']);
});

test('as many as wanted', async () => {
	const { items } = await getAll({ apiKey: sandbox.globalKey }, { limit: 1 });
	expect(items).toHaveLength(1);
});

test('a management key that is wrong', async () => {
	const { error } = await getAll({ managementApiKey: 'fe_wrong' });
	expect(error?.message).toMatch(/^FlowEngine rejected the Management API Key/);
});
