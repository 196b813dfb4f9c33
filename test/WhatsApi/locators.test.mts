import { LoadOptionsContext } from 'n8n-core';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { WhatsApiOptions, WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import { additionalData, node, workflowOf } from '../support/n8n.mts';
import { credentialsOf } from '../support/run-node.mts';
import { messagesOf, run } from './whatsapi.mts';

const TYPE = `${manifest.name}.whatsApi`;

let sandbox: WhatsApiSandbox;
afterEach(() => sandbox.stop());
const start = async (options: WhatsApiOptions = {}) =>
	(sandbox = await startWhatsApi({ plan: 'pro', step: 1, ...options }));

/** Asks as n8n's editor does. */
async function list(method: string): Promise<INodeListSearchResult> {
	const credentials = { whatsApiApi: { apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl } };
	const subject = node('Node', TYPE, { credentials: credentialsOf(credentials) });
	const workflow = await workflowOf([subject]);
	const type = workflow.nodeTypes.getByNameAndVersion(subject.type, 1);
	const data = await additionalData(credentials);
	const context = new LoadOptionsContext(workflow, subject, data, 'parameters.messageId');
	const ask = type.methods?.listSearch?.[method];
	if (!ask) throw new Error(`No list ${method}`);
	return await ask.call(context as unknown as ILoadOptionsFunctions);
}

test('every list that a locator names is there', async () => {
	await start();
	const workflow = await workflowOf([node('Node', TYPE)]);
	const { description, methods } = workflow.nodeTypes.getByNameAndVersion(TYPE, 1);
	const asked = [...JSON.stringify(description).matchAll(/"searchListMethod":"(\w+)"/g)];
	expect(new Set(asked.map(([, name]) => name))).toEqual(
		new Set(Object.keys(methods?.listSearch ?? {})),
	);
});

test('recent messages, and those that failed', async () => {
	await start();
	for (const number of ['351910000000', '351920000000']) sandbox.receive({ number });
	sandbox.fail('351920000000', 'Message undeliverable');
	const people = [{ to: '351910000000' }, { to: '351920000000' }];
	const send = { operation: 'send', to: '={{ $json.to }}', message: 'Hello' };
	await run(sandbox, { ...send, options: { waitUntil: 'read' } }, people, {
		onError: 'continueRegularOutput',
	});
	const [read, failed] = messagesOf(sandbox);
	const asFailed = {
		name: '+351920000000 (failed): Message undeliverable',
		value: failed?.id,
	};
	expect(await list('recentMessages')).toEqual({
		results: [asFailed, { name: '+351910000000 (read): Hello', value: read?.id }],
	});
	expect(await list('failedMessages')).toEqual({ results: [asFailed] });
	expect(sandbox.ledger.calls.at(-1)?.query).toMatchObject({ status: 'failed' });
});
