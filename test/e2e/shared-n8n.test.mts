import axios from 'axios';
import { rowsOf } from '../../lab/database.mts';
import { workflowOverItems } from '../../lab/item-workflow.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';

const nothing = { type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
const EMPTIED = ['workflow_entity', 'credentials_entity', 'execution_entity', 'webhook_entity'];

let n8n: N8n;
afterAll(async () => await n8n?.stop());

const contents = () =>
	EMPTIED.flatMap((table) => rowsOf<object>(n8n, `SELECT '${table}' AS name FROM ${table}`));

test('the next test file gets the same n8n, with nothing left in it', async () => {
	n8n = await sharedN8n();
	expect(contents()).toEqual([]);
	const { pid } = n8n;
	await n8n.client.createCredential('Key', 'httpHeaderAuth', { name: 'a', value: 'b' });
	const workflow = await n8n.client.createWorkflow(workflowOverItems('Left behind', nothing));
	await n8n.client.publishToEnd(workflow.id);
	const url = n8n.client.webhookUrl(workflow, 'Webhook');
	await axios.post(url, { items: [{}] });
	await n8n.client.waitForExecution(workflow.id);
	expect(contents()).toHaveLength(EMPTIED.length);

	await n8n.stop();
	n8n = await sharedN8n();
	expect(n8n.pid).toBe(pid);
	expect(contents()).toEqual([]);
	expect((await axios.post(url, {}, { validateStatus: () => true })).status).toBe(404);
});
