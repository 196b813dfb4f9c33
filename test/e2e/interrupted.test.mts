import axios from 'axios';
import type { INode } from 'n8n-workflow';
import { workflowOverItems } from '../../lab/item-workflow.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import { OWNER } from '../../lab/signed-in.mts';
import manifest from '../../package.json' with { type: 'json' };
import { SENDERS } from '../guarantees/senders.mts';
import type { Sender } from '../guarantees/senders.mts';
import { eventually } from './facts/eventually.mts';
import { OLDER } from './older-n8n.mts';

/** What can't be helped: the README says it as it is seen here. */

let n8n: N8n;
let sender: Sender;

beforeAll(async () => {
	n8n = await sharedN8n();
});
afterEach(() => sender?.stop());
afterAll(() => n8n?.stop());

const PEOPLE = ['351910000001', '351910000002', '351910000003'];
const all = PEOPLE.map((to) => `${to}: Text`);

/** Starts an execution whose first message goes out and whose second hangs at the gateway. */
async function sendTheFirst(name: string) {
	sender = await SENDERS['flowEngine message.send']!();
	const [type = '', data = {}] = Object.entries(sender.credentials)[0] ?? [];
	const credential = { id: await n8n.client.createCredential(type, type, data), name: type };
	const subject = workflowOverItems(name, {
		type: `${manifest.name}.flowEngine`,
		typeVersion: 1,
		parameters: sender.parameters as INode['parameters'],
		credentials: { [type]: credential },
	});
	const workflow = await n8n.client.createWorkflow(subject);
	await n8n.client.publishToEnd(workflow.id);
	const scope = { method: 'POST', path: sender.path };
	sender.failNext({ kind: 'delay', ms: 0 }, scope);
	sender.failNext({ kind: 'hang' }, scope);
	const url = n8n.client.webhookUrl(workflow, 'Webhook');
	await axios.post(url, { items: PEOPLE.map((to) => ({ to, text: 'Text' })) });
	while (sender.calls.length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
	expect(sender.sent()).toEqual(all.slice(0, 1));
	const [execution] = await n8n.client.executions(workflow.id);
	return { workflow, id: execution?.id ?? '' };
}

async function retry({ workflow, id }: Awaited<ReturnType<typeof sendTheFirst>>) {
	await n8n.client.retryExecution(id);
	await n8n.client.waitForExecution(workflow.id, { count: 2 });
}

test('n8n is killed: a retry of the crashed execution sends again what was sent', async () => {
	const execution = await sendTheFirst('Killed');
	await n8n.kill();
	await n8n.restart();
	await n8n.client.login(OWNER);
	const seen = await eventually(
		async () => await n8n.client.executions(execution.workflow.id),
		([first]) => first?.status !== 'running',
	);
	expect(seen).toMatchObject([{ status: 'crashed' }]);
	await retry(execution);
	expect(sender.sent()).toEqual([...all.slice(0, 1), ...all]);
});

test('an execution is stopped: a retry of it sends again what was sent', async () => {
	const execution = await sendTheFirst('Stopped');
	await n8n.client.request('POST', `/rest/executions/${execution.id}/stop`);
	await n8n.client.waitForExecution(execution.workflow.id);
	await retry(execution);
	expect(sender.sent()).toEqual([...all.slice(0, 1), ...(OLDER.keepsStopped ? [] : all)]);
});
