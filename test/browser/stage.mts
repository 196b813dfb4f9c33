import { randomUUID } from 'node:crypto';
import type { IDataObject, INode, INodeTypeDescription } from 'n8n-workflow';
import type { N8n, N8nOptions } from '../../lab/n8n.mts';
import { signedIn } from '../../lab/signed-in.mts';
import type { Workflow } from '../../lab/workflows.mts';
import manifest from '../../package.json' with { type: 'json' };
import { GATEWAYS, type Gateway } from '../contract/action-gateways.mts';

/** The action nodes, each with its trigger. */
export const NAMES = Object.keys(GATEWAYS);

/** One gateway on its sandbox, with a credential for it in n8n. */
export interface Scene extends Gateway {
	name: string;
	credentialId: string;
	action: INodeTypeDescription;
	trigger: INodeTypeDescription;
}

type Credentials = NonNullable<INode['credentials']>;

export interface Stage {
	n8n: N8n;
	scenes: Scene[];
	scene(name: string): Scene;
	/** What a node holds that uses the credential of this gateway, or one with other values. */
	account(scene: Scene, changes?: IDataObject): Promise<Credentials>;
	/** The same with a key that the gateway does not know. */
	wrongAccount(scene: Scene): Promise<Credentials>;
	/** A workflow of these nodes beside each other; unless they are triggers, it starts by hand with so many items. */
	workflow(name: string, nodes: INode[], items?: number): Promise<Workflow>;
	stop(): Promise<void>;
}

/** A real n8n with the package, and a sandbox and a credential for each gateway. */
export async function setStage(options: N8nOptions = {}): Promise<Stage> {
	const n8n = await signedIn(options);
	const { client } = n8n;
	const types = await client.nodeTypes();
	const typeOf = (name: string) => {
		const found = types.find((type) => type.name === `${manifest.name}.${name}`);
		if (!found) throw new Error(`n8n has not loaded ${name}.`);
		return found;
	};
	const scenes = await Promise.all(
		Object.entries(GATEWAYS).map(async ([name, start]) => {
			const gateway = await start();
			const { credential, credentials } = gateway;
			const credentialId = await client.createCredential(name, credential, credentials as never);
			return Object.assign(gateway, {
				name,
				credentialId,
				action: typeOf(name),
				trigger: typeOf(`${name}Trigger`),
			});
		}),
	);
	const account: Stage['account'] = async (scene, changes) => {
		const { name, credential, credentials } = scene;
		const data = { ...credentials, ...changes } as IDataObject;
		const id = changes
			? await client.createCredential(`${name}, changed`, credential, data)
			: scene.credentialId;
		return { [credential]: { id, name } };
	};
	return {
		n8n,
		scenes,
		scene: (name) => {
			const found = scenes.find((scene) => scene.name === name);
			if (!found) throw new Error(`There is no gateway ${name}.`);
			return found;
		},
		account,
		wrongAccount: async (scene) => {
			const { keyField = 'apiKey', credentials } = scene;
			const hasToken = 'personalAccessToken' in credentials;
			const wrong = {
				[keyField]: 'sk_live_wrong',
				...(hasToken && { personalAccessToken: 'wrong' }),
			};
			return await account(scene, wrong);
		},
		workflow: async (name, nodes, items = 1) => {
			if (nodes.some(({ type }) => type.endsWith('Trigger'))) {
				return await client.createWorkflow({ name, nodes: spread(nodes), connections: {} });
			}
			const start = nodeOf('n8n-nodes-base.manualTrigger', 'Start', {});
			const to = nodes.map((node) => ({ node: node.name, type: 'main', index: 0 }) as const);
			return await client.createWorkflow({
				name,
				nodes: spread([start, ...nodes]),
				connections: { [start.name]: { main: [to] } },
				pinData: { [start.name]: Array.from({ length: items }, (_, item) => ({ json: { item } })) },
			});
		},
		stop: async () => {
			await Promise.all([n8n, ...scenes].map(async (one) => await one.stop()));
		},
	};
}

/** A node of a workflow; `type` with its package. */
export const nodeOf = (type: string, name: string, more: Partial<INode>): INode => ({
	id: randomUUID(),
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	webhookId: randomUUID(),
	...more,
});

/** Beside each other, with room for the button that a trigger has on its left. */
const spread = (nodes: readonly INode[]): INode[] =>
	nodes.map((node, index) => ({
		...node,
		position: [(index % 8) * 480, Math.floor(index / 8) * 200],
	}));
