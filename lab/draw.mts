import { randomUUID } from 'node:crypto';
import type { IDataObject, INode, INodeConnections } from 'n8n-workflow';
import type { Client } from './client.mts';

/** A node as n8n's editor draws it. */
export const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: unknown,
): INode => ({
	id: randomUUID(),
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters: parameters as INode['parameters'],
});

/** The connection from a node's output of this type to another node. */
export const to = (name: string, type = 'main'): INodeConnections => ({
	[type]: [[{ node: name, type, index: 0 } as never]],
});

/** Creates a credential; returns it as a node refers to it. */
export const credential = async (
	client: Client,
	type: string,
	data: IDataObject,
): Promise<NonNullable<INode['credentials']>> => ({
	[type]: { id: await client.createCredential(type, type, data), name: type },
});
