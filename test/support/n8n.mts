import { ExecutionLifecycleHooks } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeType,
	IConnections,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { CredentialsHelper } from './credentials-helper.mts';
import { loadCredentialTypes, loadNodes } from './package.mts';

export type Credentials = Record<string, ICredentialDataDecryptedObject>;

/** A node that puts out the items of its parameter, or one item `{ output }` for each that came in. */
export const ITEMS = 'test.items';

const itemsType: INodeType = {
	description: {
		displayName: 'Items',
		name: ITEMS,
		group: ['input'],
		version: 1,
		description: '',
		defaults: { name: 'Items' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Items', name: 'items', type: 'json', default: null }],
	},
	async execute() {
		const items = this.getNodeParameter('items', 0, null) as IDataObject[] | null;
		if (items) return [items.map((json) => ({ json }))];
		return [
			this.getInputData().map((_, item) => ({ json: { output: item }, pairedItem: { item } })),
		];
	},
};

/** A node that joins all items that came in, and says so as n8n's Aggregate does. */
export const JOIN = 'test.join';

const joinType: INodeType = {
	description: { ...itemsType.description, displayName: 'Join', name: JOIN, properties: [] },
	async execute() {
		const pairedItem = this.getInputData().map((_, item) => ({ item }));
		return [[{ json: { output: pairedItem.length }, pairedItem }]];
	},
};

export const node = (name: string, type: string, more: Partial<INode> = {}): INode => ({
	id: name.toLowerCase(),
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...more,
});

/** A workflow as n8n holds it: these nodes, each connected to the next. */
export async function workflowOf(
	nodes: INode[],
	moreTypes: ReadonlyMap<string, INodeType> = new Map(),
	staticData: IDataObject = {},
): Promise<Workflow> {
	const types = new Map([
		[ITEMS, itemsType],
		[JOIN, joinType],
		...(await loadNodes()),
		...moreTypes,
	]);
	const connections: IConnections = {};
	for (const [index, { name }] of nodes.slice(1).entries()) {
		connections[nodes[index]?.name ?? ''] = { main: [[{ node: name, type: 'main', index: 0 }]] };
	}
	return new Workflow({
		id: 'workflow',
		name: 'Test',
		nodes,
		connections,
		active: true,
		settings: { executionOrder: 'v1' },
		staticData,
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

let executions = 0;

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
		executionId: `${++executions}`,
		currentNodeExecutionIndex: 0,
		webhookBaseUrl: 'https://n8n.example/webhook',
		webhookTestBaseUrl: 'https://n8n.example/webhook-test',
		webhookWaitingBaseUrl: 'https://n8n.example/webhook-waiting',
		formWaitingBaseUrl: 'https://n8n.example/form-waiting',
		variables: {},
		...more,
	} as unknown as IWorkflowExecuteAdditionalData;
}
