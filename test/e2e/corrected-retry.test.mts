import axios from 'axios';
import type { IDataObject, INode } from 'n8n-workflow';
import { itemsOf } from '../../lab/executions.mts';
import { workflowOverItems } from '../../lab/item-workflow.mts';
import type { N8n } from '../../lab/n8n.mts';
import { sharedN8n } from '../../lab/shared-n8n.mts';
import manifest from '../../package.json' with { type: 'json' };
import { SENDERS } from '../guarantees/senders.mts';
import type { Sender } from '../guarantees/senders.mts';

/** n8n's Retry "with currently saved workflow", after the user has corrected it. */

let n8n: N8n;
let sender: Sender | undefined;

beforeAll(async () => {
	n8n = await sharedN8n();
});
afterEach(() => sender?.stop());
afterAll(() => n8n?.stop());

const WRONG = ['351910000001', '351910000002', '351910000003'];
const RIGHT = ['351920000001', '351920000002', '351920000003'];
const ITEMS = WRONG.map((to, index) => ({
	...{ to, right: RIGHT[index] },
	...{ text: `Text ${index}`, better: `Better ${index}` },
}));

const corrected = (parameters: IDataObject, was: string, is: string) =>
	JSON.parse(JSON.stringify(parameters).replaceAll(was, () => is)) as INode['parameters'];

async function createCredentials({ credentials }: Sender) {
	const all = Object.entries(credentials).map(async ([type, data]) => {
		const id = await n8n.client.createCredential(type, type, data);
		return [type, { id, name: type }] as const;
	});
	return Object.fromEntries(await Promise.all(all));
}

test.each([
	['whatSms message.sendToNumber', 'whatSms', 'its recipient'],
	['whatSms message.sendToNumber', 'whatSms', 'the text'],
	['flowEngine message.send', 'flowEngine', 'its recipient'],
	['flowEngine message.send', 'flowEngine', 'the text'],
	['whatsApi message.sendBulk', 'whatsApi', 'its recipient'],
	['whatsApi message.sendBulk', 'whatsApi', 'the text'],
	['whatsApi message.sendBulk', 'whatsApi', 'messages per request'],
])(
	'%s of %s, second of three refused, corrected %s: each gets it once',
	async (operation, name, what) => {
		sender = await SENDERS[operation]?.();
		if (!sender) throw new Error(`No ${operation}`);
		const { parameters, path, sent } = sender;
		const subject = workflowOverItems(`${operation} ${what}`, {
			type: `${manifest.name}.${name}`,
			typeVersion: 1,
			parameters: parameters as INode['parameters'],
			credentials: await createCredentials(sender),
		});
		const workflow = await n8n.client.createWorkflow(subject);
		await n8n.client.publishToEnd(workflow.id);
		sender.failNext({ kind: 'delay', ms: 0 }, { method: 'POST', path });
		sender.failNext({ kind: 'status', status: 400 }, { method: 'POST', path });
		const url = n8n.client.webhookUrl(workflow, 'Webhook');
		await axios.post(url, { items: ITEMS }, { validateStatus: () => true });
		const failed = await n8n.client.waitForExecution(workflow.id);
		expect(failed.status).toBe('error');
		expect(sent()).toEqual([`${WRONG[0]}: Text 0`]);

		const better = {
			'its recipient': corrected(parameters, '$json.to', '$itemIndex ? $json.right : $json.to'),
			'the text': corrected(parameters, '$json.text', '$json.better'),
			'messages per request': corrected(parameters, '"messagesPerCall":1', '"messagesPerCall":5'),
		}[what];
		const nodes = workflow.nodes.map((node) =>
			node.name === 'Subject' && better ? { ...node, parameters: better } : node,
		);
		await n8n.client.updateWorkflow(workflow.id, { nodes });
		const again = `/rest/executions/${failed.id}/retry`;
		await n8n.client.request('POST', again, { loadWorkflow: true });
		const retried = await n8n.client.waitForExecution(workflow.id, { count: 2 });
		expect(retried.status).toBe('success');

		const to = what === 'its recipient' ? [WRONG[0], RIGHT[1], RIGHT[2]] : WRONG;
		const word = what === 'the text' ? 'Better' : 'Text';
		expect(sent()).toEqual([`${to[0]}: Text 0`, `${to[1]}: ${word} 1`, `${to[2]}: ${word} 2`]);
		expect(itemsOf(retried, 'Subject').map((item) => item.to)).toEqual(to);
	},
);
