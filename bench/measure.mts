import axios from 'axios';
import type { Client } from '../lab/client.mts';
import { workflowOverItems } from '../lab/item-workflow.mts';
import type { N8n } from '../lab/n8n.mts';
import type { Workflow } from '../lab/workflows.mts';
import { type MakeSubject, PEER_CREDENTIAL } from './subjects.mts';
import type { Target } from './targets.mts';

export interface Measurement {
	/** Calls that have reached the gateway. */
	calls: number;
	/** Calls that were refused because of a limit. */
	refused: number;
	/** People who got their message. */
	sent: number;
	/** People who got it more than once. */
	doubled: number;
	/** For how long the node ran, as n8n saves it with the execution. */
	ms: number;
}

export interface Case {
	name: string;
	items: number;
	/** How long the gateway takes for a response; default no longer than it needs. */
	responseMs?: number;
	target: () => Promise<Target>;
	subject: MakeSubject;
	/** What goes wrong at the gateway. */
	trouble?(target: Target): void;
}

/** Sends one message to each of so many people through one node, in a real n8n, to a fresh sandbox. */
export async function measure(
	{ client }: N8n,
	{ name, items: count, responseMs = 0, target: start, subject, trouble }: Case,
): Promise<Measurement> {
	const target = await start();
	try {
		const { workflow, url } = await publishList(client, name, target, subject);
		const items = target.items(count);
		if (responseMs > 0) target.failNext({ kind: 'delay', ms: responseMs }, { times: 1e9 });
		trouble?.(target);
		await axios.post(url, { items });
		const { data } = await client.waitForExecution(workflow.id, { timeoutMs: 600_000 });
		await client.unpublish(workflow.id);
		const [run] = data.resultData.runData['Subject'] ?? [];
		if (!run)
			throw new Error(`${name}: ${data.resultData.error?.message ?? 'the node did not run'}`);
		return { ...countSends(target), ms: run.executionTime };
	} finally {
		await target.stop();
	}
}

/** Publishes a workflow that hands each item of a POST to this node. */
export async function publishList(
	client: Client,
	name: string,
	target: Target,
	make: MakeSubject,
): Promise<{ workflow: Workflow; url: string }> {
	const subject = make(target);
	const credentials: NonNullable<typeof subject.credentials> = {};
	for (const [type, data] of Object.entries(target.credentials)) {
		const isOfPeer = type === PEER_CREDENTIAL;
		if (isOfPeer !== subject.type.endsWith(PEER_CREDENTIAL)) continue;
		credentials[type] = { id: await client.createCredential(type, type, data), name: type };
	}
	const workflow = await client.createWorkflow(
		workflowOverItems(name, { credentials, ...subject }),
	);
	await client.publishToEnd(workflow.id);
	return { workflow, url: client.webhookUrl(workflow, 'Webhook') };
}

/** What the gateway has got so far. */
export function countSends(target: Target): Omit<Measurement, 'ms'> {
	const sends = target.calls.filter(({ method }) => method === 'POST');
	const times = new Map<string, number>();
	for (const person of sends.filter(({ accepted }) => accepted).flatMap(target.peopleOf)) {
		times.set(person, (times.get(person) ?? 0) + 1);
	}
	const refused = target.refused();
	return {
		calls: sends.length,
		refused,
		sent: times.size,
		doubled: [...times.values()].filter((one) => one > 1).length,
	};
}
