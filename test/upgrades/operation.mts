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

/** Stands for the URL of the sandbox, whose port differs each time. */
export const BASE_URL = 'https://gateway.example';

/** What the node requests first; links to n8n differ each time. */
export async function firstRequest(
	gateway: Gateway,
	{ node, item }: Omit<SavedOperation, 'request'>,
): Promise<SavedOperation['request']> {
	const before = gateway.calls.length;
	const baseUrl = String(gateway.credentials['baseUrl']);
	const parameters = JSON.stringify(node.parameters).replaceAll(BASE_URL, baseUrl);
	const { error } = await runNode({
		type: node.type,
		parameters: JSON.parse(parameters) as IDataObject,
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
