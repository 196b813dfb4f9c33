import { randomUUID } from 'node:crypto';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { startN8n, type N8n } from '../../../lab/n8n.mts';
import manifest from '../../../package.json' with { type: 'json' };
import { eventually } from '../facts/eventually.mts';
import { TRIGGER_VERSION } from '../../../nodes/shared/trigger/trigger-gateway.ts';

const OWNER = { email: 'owner@example.com', password: 'Passw0rd-of-the-lab' };

/** A fresh n8n whose owner is logged in. */
export async function startedN8n(): Promise<N8n> {
	const n8n = await startN8n();
	await n8n.client.setupOwner(OWNER);
	await n8n.client.login(OWNER);
	return n8n;
}

/**
 * Publishes a workflow with a trigger for each of these parameters, set up by hand; resolves to their
 * production URLs when n8n listens there.
 */
export async function listening(
	{ client }: N8n,
	{ trigger, credential }: { trigger: string; credential: string },
	credentials: ICredentialDataDecryptedObject,
	each: readonly object[],
): Promise<string[]> {
	const id = await client.createCredential(trigger, credential, credentials);
	const workflow = await client.createWorkflow({
		name: trigger,
		nodes: each.map((parameters, index) => ({
			id: randomUUID(),
			name: `Trigger ${index}`,
			type: `${manifest.name}.${trigger}`,
			typeVersion: TRIGGER_VERSION,
			position: [0, index * 200],
			parameters: { registration: 'manual', ...parameters } as INodeParameters,
			webhookId: randomUUID(),
			credentials: { [credential]: { id, name: trigger } },
		})),
		connections: {},
	});
	await client.publish(workflow.id);
	const path = `/rest/workflows/${workflow.id}/publication-status`;
	await eventually(
		async () => await client.request<{ status: string }>('GET', path),
		({ status }) => status === 'published',
		60_000,
	);
	return workflow.nodes.map(({ name }) => client.webhookUrl(workflow, name));
}
