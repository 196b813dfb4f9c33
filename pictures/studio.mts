import type { IDataObject, INode } from 'n8n-workflow';
import type { Workflow } from '../lab/workflows.mts';
import { type Editor, openEditor } from '../test/browser/editor.mts';
import { setStage, type Stage } from '../test/browser/stage.mts';
import { nodeOf } from './node.mts';
import { holdStill } from './window.mts';

/** A real n8n with a sandbox for each gateway, and its editor in Chromium. */
export interface Studio extends Stage {
	editor: Editor;
	/** The ids of the credentials that pictures show, by type. */
	credentialIds: Readonly<Record<string, string>>;
	/** What a node holds that uses one of them. */
	credentialOf(type: string): NonNullable<INode['credentials']>;
	/** A workflow of one node; with a source before it, if there is one. */
	workflowOf(node: INode, source?: Source): Promise<Workflow>;
}

/** A node that is pinned to what it puts out. */
export interface Source {
	type: string;
	typeVersion: number;
	name: string;
	item: IDataObject;
}

/** What n8n believes its public address to be. */
const PUBLIC_URL = 'https://n8n.example.com/';

/** What examples need beside the gateways. */
const OTHER_CREDENTIALS = ['openAiApi', 'smtp', 'httpBasicAuth'];

export async function openStudio(): Promise<Studio> {
	const stage = await setStage({
		env: { N8N_WEBHOOK_URL: PUBLIC_URL, N8N_EDITOR_BASE_URL: PUBLIC_URL },
	});
	const { client } = stage.n8n;
	const credentialIds: Record<string, string> = {};
	for (const { credential, credentials, action } of stage.scenes) {
		const data = credentials as IDataObject;
		credentialIds[credential] = await client.createCredential(nameOf(action), credential, data);
	}
	for (const type of OTHER_CREDENTIALS)
		credentialIds[type] = await client.createCredential(type, type, {});
	const editor = await openEditor(stage);
	await holdStill(editor.page);
	return {
		...stage,
		editor,
		credentialIds,
		credentialOf: (type) => ({ [type]: { id: credentialIds[type] ?? '', name: type } }),
		workflowOf: async (node, source) => {
			const { name } = node;
			if (!source) return await client.createWorkflow({ name, nodes: [node], connections: {} });
			const { type, typeVersion, item } = source;
			const before = nodeOf(type, source.name, { typeVersion, id: 'source', webhookId: 'source' });
			return await client.createWorkflow({
				name,
				nodes: [before, { ...node, position: [260, 0] }],
				connections: { [source.name]: { main: [[{ node: name, type: 'main', index: 0 }]] } },
				pinData: { [source.name]: [{ json: item }] },
			});
		},
		stop: async () => {
			await editor.stop();
			await stage.stop();
		},
	};
}

const nameOf = ({ displayName }: { displayName: string }) => `${displayName} account`;
