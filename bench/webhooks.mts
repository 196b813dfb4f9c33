import { randomUUID } from 'node:crypto';
import type { ICredentialDataDecryptedObject, INode, INodeParameters } from 'n8n-workflow';
import type { Client } from '../lab/client.mts';
import { publishTrigger } from '../lab/trigger-workflow.mts';
import manifest from '../package.json' with { type: 'json' };
import { type Proof, TRIGGERS } from '../test/contract/trigger-gateways.mts';
import { TRIGGER_VERSION } from '../nodes/shared/trigger/trigger-gateway.ts';

/** A published workflow with nothing behind its trigger, and what runs it. */
export interface Receiver {
	name: string;
	url: string;
	payload(id: string): unknown;
	prove(body: string): Proof;
}

type Credential = [type: string, data: ICredentialDataDecryptedObject];

const HEADER = { name: 'x-webhook-token', value: 'the current secret' };

/** n8n's Webhook node, open and with a credential as ours have one, and our triggers. */
export async function publishReceivers(client: Client): Promise<Receiver[]> {
	const publish = async (
		trigger: Pick<INode, 'type' | 'typeVersion' | 'parameters'>,
		credential?: Credential,
	) => {
		if (!credential) return await publishTrigger(client, trigger);
		const [name, data] = credential;
		const id = await client.createCredential(name, name, data);
		return await publishTrigger(client, { ...trigger, credentials: { [name]: { id, name } } });
	};
	const publishWebhook = async (parameters: INodeParameters, credential?: Credential) => {
		const webhook = { type: 'n8n-nodes-base.webhook', typeVersion: 2 };
		const all = { httpMethod: 'POST', path: randomUUID(), options: {}, ...parameters };
		return await publish({ ...webhook, parameters: all }, credential);
	};
	const payload = (id: string) => TRIGGERS[0]?.payload(id);

	const receivers: Receiver[] = [
		{
			name: "n8n's Webhook",
			url: await publishWebhook({}),
			payload,
			prove: () => ({ headers: {}, query: {} }),
		},
		{
			name: "n8n's Webhook, Header Auth",
			url: await publishWebhook({ authentication: 'headerAuth' }, ['httpHeaderAuth', HEADER]),
			payload,
			prove: () => ({ headers: { [HEADER.name]: HEADER.value }, query: {} }),
		},
	];
	for (const { trigger: name, credential, credentials, ...gateway } of TRIGGERS) {
		const parameters = { registration: 'manual', ...(gateway.parameters as INodeParameters) };
		const trigger = { type: `${manifest.name}.${name}`, typeVersion: TRIGGER_VERSION, parameters };
		const url = await publish(trigger, [credential, credentials]);
		receivers.push({ name, url, payload: gateway.payload, prove: gateway.prove });
	}
	return receivers;
}
