import { randomUUID } from 'node:crypto';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import type { N8n } from '../../../lab/n8n.mts';
import manifest from '../../../package.json' with { type: 'json' };
import { TRIGGER_VERSION } from '../../../nodes/shared/trigger/trigger-gateway.ts';

/**
 * Publishes a workflow with a trigger for each of these parameters, set up by hand; resolves to their
 * production URLs when n8n listens there.
 */
export async function listening(
	{ client }: N8n,
	{ trigger, credential }: { trigger: string; credential: string },
	credentials: ICredentialDataDecryptedObject,
	each: readonly object[],
	/** What becomes of the credential once it is published. */
	later?: ICredentialDataDecryptedObject,
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
	await client.publishToEnd(workflow.id);
	if (later) await client.updateCredential(id, trigger, credential, later);
	return workflow.nodes.map(({ name }) => client.webhookUrl(workflow, name));
}
