import { ExecutionLifecycleHooks } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeType,
	IConnections,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { CredentialsHelper } from './credentials-helper.mts';
import { loadCredentialTypes, loadNodes } from './package.mts';

export type Credentials = Record<string, ICredentialDataDecryptedObject>;

/** The node that hands the test's items on. */
export const START = 'test.start';

const startType = (items: INodeExecutionData[]): INodeType => ({
	description: {
		displayName: 'Start',
		name: START,
		group: ['input'],
		version: 1,
		description: '',
		defaults: { name: 'Start' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	},
	execute: async () => [items],
});

export const node = (name: string, type: string, more: Partial<INode> = {}): INode => ({
	id: name.toLowerCase(),
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...more,
});

/** A workflow as n8n holds it, over the nodes of this package and one that hands out `items`. */
export async function workflowOf(
	nodes: INode[],
	connections: IConnections = {},
	items: INodeExecutionData[] = [],
): Promise<Workflow> {
	const types = new Map([[START, startType(items)], ...(await loadNodes())]);
	return new Workflow({
		id: 'workflow',
		name: 'Test',
		nodes,
		connections,
		active: true,
		settings: { executionOrder: 'v1' },
		nodeTypes: {
			getByName: (type) => typeNamed(types, type),
			getByNameAndVersion: (type) => typeNamed(types, type),
			getKnownTypes: () => ({}),
		},
	});
}

function typeNamed(types: Map<string, INodeType>, name: string): INodeType {
	const type = types.get(name);
	if (!type) throw new Error(`No node type ${name}`);
	return type;
}

/** What n8n's server adds to an execution: here, credentials in memory and no editor. */
export async function additionalData(
	credentials: Credentials,
	more: Partial<IWorkflowExecuteAdditionalData> = {},
): Promise<IWorkflowExecuteAdditionalData> {
	const hooks = new ExecutionLifecycleHooks('trigger', '1', {
		id: 'workflow',
		name: 'Test',
		active: true,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: [],
		connections: {},
		activeVersionId: null,
	} as unknown as IDataObject & ConstructorParameters<typeof ExecutionLifecycleHooks>[2]);
	return {
		credentialsHelper: new CredentialsHelper(await loadCredentialTypes(), credentials),
		hooks,
		executionId: '1',
		currentNodeExecutionIndex: 0,
		webhookBaseUrl: 'https://n8n.example/webhook',
		webhookTestBaseUrl: 'https://n8n.example/webhook-test',
		webhookWaitingBaseUrl: 'https://n8n.example/webhook-waiting',
		formWaitingBaseUrl: 'https://n8n.example/form-waiting',
		variables: {},
		...more,
	} as unknown as IWorkflowExecuteAdditionalData;
}
