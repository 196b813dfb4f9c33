import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import axios from 'axios';
import { itemsOf } from '../../lab/executions.mts';
import { startN8n, type N8n } from '../../lab/n8n.mts';
import { isPortFree } from '../../lab/ports.mts';
import type { WorkflowJson } from '../../lab/workflows.mts';
import { eventually } from './facts/eventually.mts';

const manifest: { name: string; n8n: { nodes: string[] } } = JSON.parse(
	readFileSync(resolve('package.json'), 'utf8'),
);
const owner = { email: 'owner@example.com', password: 'Passw0rd-of-the-lab' };

const echo: WorkflowJson = {
	name: 'Echo',
	nodes: [
		{
			id: '11111111-1111-4111-8111-111111111111',
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			parameters: { httpMethod: 'POST', path: 'echo', options: {} },
			webhookId: '22222222-2222-4222-8222-222222222222',
		},
		{
			id: '33333333-3333-4333-8333-333333333333',
			name: 'Set',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			position: [200, 0],
			parameters: { mode: 'raw', jsonOutput: '={{ { said: $json.body.text } }}' },
		},
	],
	connections: { Webhook: { main: [[{ node: 'Set', type: 'main', index: 0 }]] } },
};

/** Every process of a group, dead ones that nobody has reaped yet left out. */
function processesOf(group: number): string[] {
	return statuses().filter((status) => {
		const [state, , pgid] = status.split(' ');
		return Number(pgid) === group && !state?.startsWith('Z');
	});
}

/** Of each process: state, parent, group. A small Linux has no ps. */
function statuses(): string[] {
	if (process.platform !== 'linux') {
		const all = execFileSync('ps', ['-A', '-o', 'stat=,ppid=,pgid='], { encoding: 'utf8' });
		return all.split('\n').map((line) => line.trim().replace(/ +/g, ' '));
	}
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map((pid) => {
			try {
				return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
			} catch {
				return ''; // it has ended since
			}
		});
}

async function post(url: string, text: string): Promise<number> {
	return (await axios.post(url, { text }, { validateStatus: () => true })).status;
}

/** n8n registers webhooks some time after it has said that a workflow is published. */
async function postUntilThere(url: string, text: string): Promise<void> {
	await eventually(
		async () => await post(url, text),
		(status) => status === 200,
	);
}

describe('a real n8n', () => {
	let n8n: N8n;
	let workflowId: string;
	let url: string;

	beforeAll(async () => {
		n8n = await startN8n();
		await n8n.client.setupOwner(owner);
		await n8n.client.login(owner);
	});
	afterAll(async () => {
		await n8n?.stop();
	});

	test('has loaded every node of the packed package', async () => {
		const names = (await n8n.client.nodeTypes()).map(({ name }) => name);
		for (const file of manifest.n8n.nodes) {
			const base = /([^/]+)\.node\.js$/.exec(file)?.[1] ?? '';
			const name = base.charAt(0).toLowerCase() + base.slice(1);
			expect(names).toContain(`${manifest.name}.${name}`);
		}
	});

	test('runs a workflow in a test run and when published', async () => {
		const workflow = await n8n.client.createWorkflow(echo);
		workflowId = workflow.id;
		expect(await n8n.client.testRun(workflowId, 'Webhook')).toEqual({ waitingForWebhook: true });
		expect(await post(n8n.client.webhookUrl(workflow, 'Webhook', { test: true }), 'one')).toBe(200);
		const first = await n8n.client.waitForExecution(workflowId);
		expect(first).toMatchObject({ status: 'success', mode: 'manual' });

		await n8n.client.publish(workflowId);
		url = n8n.client.webhookUrl(workflow, 'Webhook');
		await postUntilThere(url, 'zwei ☕');
		const second = await n8n.client.waitForExecution(workflowId, { count: 2 });
		expect(second).toMatchObject({ status: 'success', mode: 'webhook' });
		expect(itemsOf(second, 'Set')).toEqual([{ said: 'zwei ☕' }]);
	});

	test("hands on n8n's own words", async () => {
		await expect(n8n.client.publish('none')).rejects.toThrow(/404 .*workflow/i);
	});

	test('is the same one after a crash', async () => {
		const before = n8n.pid;
		await n8n.kill();
		expect(processesOf(before)).toEqual([]);
		await n8n.restart();
		expect(n8n.pid).not.toBe(before);
		await postUntilThere(url, 'three');
		const third = await n8n.client.waitForExecution(workflowId, { count: 3 });
		expect(itemsOf(third, 'Set')).toEqual([{ said: 'three' }]);
	});

	test('refuses a port that is in use', async () => {
		await expect(startN8n({ port: n8n.port })).rejects.toThrow(`Port ${n8n.port} is in use`);
	});

	test('leaves nothing behind', async () => {
		const { pid, home, port } = n8n;
		expect(processesOf(pid).length).toBeGreaterThan(0);
		expect(existsSync(join(home, '.n8n'))).toBe(true);
		await n8n.stop();
		expect(processesOf(pid)).toEqual([]);
		expect(await isPortFree(port)).toBe(true);
		expect(existsSync(home)).toBe(false);
	});
});
