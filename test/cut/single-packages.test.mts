import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemsOf } from '../../lab/executions.mts';
import type { N8n } from '../../lab/n8n.mts';
import { signedIn } from '../../lab/signed-in.mts';
import type { WorkflowJson } from '../../lab/workflows.mts';
import manifest from '../../package.json' with { type: 'json' };
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import SERVICES from '../../scripts/cut/services.json' with { type: 'json' };
import { CONVERSATIONS, folderOf, publishConversation } from './singles.mts';

const [first = '', ...others] = SERVICES.map(folderOf);
const WHATSMS = SERVICES.filter(({ node }) => node === 'whatSms').map(folderOf);

const typesOf = (name: string, folders = SERVICES) =>
	folders.flatMap((service) => [`${name}.${service.node}`, `${name}.${service.node}Trigger`]);

const PACKAGES = [
	{ how: 'without the bundle', packages: { packageDir: first, extraPackages: others } },
	{ how: 'beside the bundle', packages: { extraPackages: [first, ...others] } },
];

describe.each(PACKAGES)('single packages $how', ({ how, packages }) => {
	let n8n: N8n;

	beforeAll(async () => {
		n8n = await signedIn(packages);
	});
	afterAll(async () => {
		await n8n?.stop();
	});

	test('n8n has loaded their nodes', async () => {
		const types = (await n8n.client.nodeTypes()).map(({ name }) => name);
		const single = SERVICES.flatMap((service) => typesOf(service.name, [service]));
		expect(types).toEqual(expect.arrayContaining(single));
		const bundled = types.filter((type) => typesOf(manifest.name).includes(type));
		expect(bundled).toHaveLength(how === 'beside the bundle' ? manifest.n8n.nodes.length : 0);
	});

	test.each(CONVERSATIONS)('$service.name: one message in, one out', async (conversation) => {
		const host = await conversation.gateway.start('one');
		try {
			const { name } = conversation.service;
			const { id } = await publishConversation(n8n, name, conversation, host);
			const before = host.ledger.calls.length;
			await conversation.happen(host);
			const execution = await n8n.client.waitForExecution(id);
			expect(execution.status).toBe('success');
			expect(itemsOf(execution, 'Answer')).toHaveLength(1);
			const sent = host.ledger.calls.slice(before).filter(({ method }) => method === 'POST');
			expect(sent.map(({ accepted }) => accepted)).toEqual([true]);
			expect(JSON.stringify(sent[0]?.body)).toMatch(/hello/i);
			await n8n.client.unpublish(id);
		} finally {
			await host.stop();
		}
	});
});

describe('a workflow that moves', () => {
	let n8n: N8n;
	let whatSms: Awaited<ReturnType<typeof startWhatSms>>;
	let whatSmsApi: string;
	let people = 0;

	beforeAll(async () => {
		whatSms = await startWhatSms();
		n8n = await signedIn({ extraPackages: WHATSMS });
		whatSmsApi = await n8n.client.createCredential('WhatSMS account', 'whatSmsApi', {
			apiKey: whatSms.apiKey,
			baseUrl: whatSms.baseUrl,
			webhookSecret: 'secret',
		});
	});
	afterAll(async () => {
		await whatSms?.stop();
		await n8n?.stop();
	});

	/** Publishes it, lets a person write, and takes it down: what its nodes put out, without IDs and times. */
	async function run(text: string) {
		const workflow = JSON.parse(text) as WorkflowJson;
		for (const { credentials } of workflow.nodes) {
			if (credentials?.['whatSmsApi']) credentials['whatSmsApi'].id = whatSmsApi;
		}
		const { id, nodes } = await n8n.client.createWorkflow(workflow);
		await n8n.client.publishToEnd(id);
		const url = n8n.client.webhookUrl({ nodes }, 'WhatSMS Trigger');
		whatSms.webhook = { url, secret: 'secret' };
		const number = `35191000000${people++}`;
		const { ticket } = whatSms.receive({ number, name: 'Rui', text: 'A person, please' });
		const execution = await n8n.client.waitForExecution(id);
		whatSms.webhook = null;
		await n8n.client.unpublish(id);
		const { status, text: said } = itemsOf(execution, 'Say that a person will answer')[0] ?? {};
		const { queueId } = whatSms.state.tickets.get(ticket.id) ?? {};
		return { status: execution.status, answer: [status, said], queueId };
	}

	test('runs the same in the single package, and back in the bundle', async () => {
		const bundled = await readFile('examples/whatsms-auto-reply.json', 'utf8');
		const folder = await mkdtemp(join(tmpdir(), 'move-'));
		const file = join(folder, 'workflow.json');
		await writeFile(file, bundled);
		const before = await run(bundled);
		expect(before).toMatchObject({ status: 'success', queueId: expect.any(String) });

		execFileSync(process.execPath, ['scripts/move.mjs', file]);
		const single = await readFile(file, 'utf8');
		expect(single).not.toContain(`"${manifest.name}.`);
		expect(await run(single)).toEqual(before);

		execFileSync(process.execPath, ['scripts/move.mjs', '--back', file]);
		expect(await readFile(file, 'utf8')).toBe(bundled);
		expect(await run(bundled)).toEqual(before);
		await rm(folder, { recursive: true });
	});
});
