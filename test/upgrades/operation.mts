import type { IDataObject, INode } from 'n8n-workflow';
import type { Gateway } from '../contract/action-gateways.mts';
import { runNode } from '../support/run-node.mts';

/** A node as a user has saved it, with what it did at that time. */
export interface SavedOperation {
	node: Pick<INode, 'type' | 'typeVersion' | 'parameters'>;
	/** The JSON of its input. */
	item: IDataObject;
	/** The first one, which depends on nothing that the gateway responds. */
	request: { method: string; path: string; query: unknown; body: unknown };
}

/** What the node requests first; links to n8n differ each time. */
export async function firstRequest(
	gateway: Gateway,
	{ node, item }: Omit<SavedOperation, 'request'>,
): Promise<SavedOperation['request']> {
	const before = gateway.calls.length;
	const { error } = await runNode({
		type: node.type,
		parameters: node.parameters as IDataObject,
		settings: { typeVersion: node.typeVersion },
		credentials: { [gateway.credential]: gateway.credentials },
		items: [item],
	});
	const [call] = gateway.calls.slice(before);
	if (!call) throw error ?? new Error('The node requested nothing.');
	const { method, path, query, body } = call;
	const text = JSON.stringify({ method, path, query, body });
	return JSON.parse(text.replace(/https:\/\/n8n\.example[^\s"\\]*/g, '<link>'));
}
