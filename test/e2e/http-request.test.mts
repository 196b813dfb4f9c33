import { randomUUID } from 'node:crypto';
import axios from 'axios';
import type { ICredentialType, IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { itemsOf } from '../../lab/executions.mts';
import { workflowOverItems } from '../../lab/item-workflow.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import manifest from '../../package.json' with { type: 'json' };
import { startFlowEngine, type FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { startWhatSms, type WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';

const CREDENTIALS = ['whatSmsApi', 'whatsAppSessionsApi', 'flowEngineApi', 'whatsApiApi'];

let n8n: N8n;
let whatSms: WhatSmsSandbox;
let flowEngine: FlowEngineSandbox;

beforeAll(async () => {
	whatSms = await startWhatSms();
	flowEngine = await startFlowEngine();
	n8n = await sharedN8n();
});

afterAll(async () => {
	await n8n?.stop();
	await whatSms?.stop();
	await flowEngine?.stop();
});

const isOurs = ({ name }: { name: string }) => CREDENTIALS.includes(name);

test('n8n offers the credentials to its HTTP Request node, with its setting for allowed domains', async () => {
	const types = await n8n.client.request<ICredentialType[]>('GET', '/types/credentials.json');
	const offered = types.filter(isOurs).filter(({ authenticate }) => authenticate !== undefined);
	expect(offered.map(({ name }) => name).sort()).toEqual([...CREDENTIALS].sort());
	for (const { properties } of offered)
		expect(properties.map(({ name }) => name)).toContain('allowedHttpRequestDomains');
});

test('every action node offers Custom API Call', async () => {
	const nodes = (await n8n.client.nodeTypes()).filter(
		({ name, group }) => name.startsWith(`${manifest.name}.`) && !group.includes('trigger'),
	);
	const actions = nodes.filter(({ name }) => !name.endsWith('Tool'));
	expect(actions).toHaveLength(manifest.n8n.credentials.length);
	for (const { properties } of actions) {
		const resource = properties.find(({ name }) => name === 'resource');
		const last = resource?.options?.at(-1) as INodePropertyOptions;
		expect(last.name).toBe('Custom API Call');
	}
});

/** Lets n8n's HTTP Request node call a URL with a credential. */
async function callWith(type: string, data: IDataObject, url: string) {
	const id = await n8n.client.createCredential(type, type, data as Record<string, string>);
	const workflow = await n8n.client.createWorkflow({
		...workflowOverItems(`Call ${randomUUID()}`, {
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.3,
			parameters: { url, authentication: 'predefinedCredentialType', nodeCredentialType: type },
			credentials: { [type]: { id, name: type } },
			onError: 'continueRegularOutput',
		}),
	});
	await n8n.client.publishToEnd(workflow.id);
	await axios.post(n8n.client.webhookUrl(workflow, 'Webhook'), { items: [{}] });
	return itemsOf(await n8n.client.waitForExecution(workflow.id), 'Subject');
}

test('HTTP Request calls WhatSMS with the key of the credential', async () => {
	const data = { apiKey: whatSms.apiKey, baseUrl: whatSms.baseUrl };
	expect(await callWith('whatSmsApi', data, `${whatSms.baseUrl}/contacts`)).toEqual([
		expect.objectContaining({ contacts: expect.any(Array) }),
	]);
});

test('HTTP Request calls the management API of FlowEngine with its own key', async () => {
	const data = {
		baseUrl: flowEngine.baseUrl,
		apiKey: flowEngine.instance.token,
		managementApiKey: flowEngine.managementApiKey,
		managementUrl: flowEngine.managementUrl,
	};
	const before = flowEngine.ledger.calls.length;
	await callWith('flowEngineApi', data, `${flowEngine.managementUrl}/whatsapp/sessions`);
	const [call] = flowEngine.ledger.calls.slice(before);
	expect(call?.accepted).toBe(true);
});

test('HTTP Request does not take a key to another server', async () => {
	const data = { apiKey: whatSms.apiKey, baseUrl: whatSms.baseUrl };
	const before = flowEngine.ledger.calls.length;
	const [item] = await callWith('whatSmsApi', data, `${flowEngine.baseUrl}/contacts`);
	expect(JSON.stringify(item)).toContain('on another server than the credential');
	expect(flowEngine.ledger.calls).toHaveLength(before);
});
