import axios from 'axios';
import type { IDataObject, INode } from 'n8n-workflow';
import { itemsOf } from '../../lab/executions.mts';
import { workflowOverItems } from '../../lab/item-workflow.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import manifest from '../../package.json' with { type: 'json' };
import { startWhatsApi, type WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { eventually } from './facts/eventually.mts';
import { refusal } from './older-n8n.mts';

let n8n: N8n;
let whatsApi: WhatsApiSandbox;
let credentialId: string;

beforeAll(async () => {
	whatsApi = await startWhatsApi({ plan: 'pro', step: 100, redeliveryDelays: [500] });
	n8n = await sharedN8n();
	credentialId = await createCredential();
});

afterAll(async () => {
	await n8n?.stop();
	await whatsApi?.stop();
});

const createCredential = async (data: IDataObject = {}) =>
	await n8n.client.createCredential('WhatsAPI account', 'whatsApiApi', {
		apiKey: whatsApi.apiKey,
		baseUrl: whatsApi.baseUrl,
		webhookToken: '',
		...data,
	});

const KEYS: Array<[string, () => IDataObject, 'OK' | 'Error', string]> = [
	['a good key', () => ({}), 'OK', 'Connection successful!'],
	[
		'a wrong key',
		() => ({ apiKey: 'sk_live_wrong' }),
		'Error',
		refusal(401, 'rejected the API key'),
	],
	['the address of something else', () => ({ baseUrl: n8n.url }), 'Error', 'No WhatsAPI was found'],
];

test.each(KEYS)('the credential test tells %s', async (_, data, status, words) => {
	const result = await n8n.client.testCredential(await createCredential(data()));
	expect(result.message).toContain(words);
	expect(result.status).toBe(status);
});

describe('sending', () => {
	/** Publishes a workflow that hands these items to the node, and runs it. */
	async function send(name: string, items: IDataObject[], more: Partial<INode>) {
		const workflow = await n8n.client.createWorkflow(
			workflowOverItems(name, {
				type: `${manifest.name}.whatsApi`,
				typeVersion: 1,
				credentials: { whatsApiApi: { id: credentialId, name: 'WhatsAPI account' } },
				parameters: {},
				...more,
			}),
		);
		await n8n.client.publish(workflow.id);
		whatsApi.account.messages.clear();
		whatsApi.ledger.clear();
		const post = async () =>
			await axios.post(
				n8n.client.webhookUrl(workflow, 'Webhook'),
				{ items },
				{ validateStatus: () => true },
			);
		await eventually(post, ({ status }) => status !== 404);
		return await n8n.client.waitForExecution(workflow.id);
	}

	const template = (options: IDataObject): INode['parameters'] =>
		({
			resource: 'message',
			operation: 'sendTemplate',
			to: '={{ $json.to }}',
			templateName: 'hello_world',
			language: 'en_US',
			options,
		}) as INode['parameters'];
	const people = ['351910000001', '351910000002', '351910000003', '351910000004'].map((to) => ({
		to,
	}));

	test('until it is delivered: one poll for all items, and what fails takes the error branch', async () => {
		whatsApi.fail('351910000003', 'No such number');
		const execution = await send('Wait', people, {
			onError: 'continueErrorOutput',
			parameters: template({ waitUntil: 'delivered' }),
		});
		expect(execution.status).toBe('success');
		const [delivered, failed] = [itemsOf(execution, 'Subject'), itemsOf(execution, 'Subject', 1)];
		expect(delivered.map(({ to, timedOut }) => [to, timedOut])).toEqual([
			['351910000001', false],
			['351910000002', false],
			['351910000004', false],
		]);
		expect(failed).toEqual([
			{
				to: '351910000003',
				error: expect.stringContaining("WhatsApp couldn't deliver the message to +351910000003"),
				details: expect.stringContaining("resend the message with 'Retry'"),
			},
		]);
		const reads = whatsApi.ledger.calls.filter(({ method }) => method === 'GET');
		expect(new Set(reads.map(({ path }) => path))).toEqual(new Set(['/messages']));
		expect(reads.length).toBeLessThanOrEqual(2);
	});

	test('a send whose answer was lost is made again, and accepted once', async () => {
		whatsApi.failNext({ kind: 'resetAfter' }, { path: '/send-message' });
		const execution = await send('Lost', people.slice(0, 2), { parameters: template({}) });
		expect(itemsOf(execution, 'Subject').map(({ to }) => to)).toEqual([
			'351910000001',
			'351910000002',
		]);
		const replayed = itemsOf(execution, 'Subject').map((item) => item.idempotencyReplayed);
		expect(replayed.sort()).toEqual([false, true]);
		expect(whatsApi.ledger.calls.filter(({ accepted }) => accepted)).toHaveLength(3);
		expect(whatsApi.account.messages.size).toBe(2);
	});
});

test('n8n has logged no key', () => {
	expect(n8n.log()).not.toContain(whatsApi.apiKey);
});
