import type { INode } from 'n8n-workflow';
import { nodeOf as anyNodeOf } from '../test/browser/stage.mts';

/** A node of a picture: the same each time, so that its URL is, too. */
export const nodeOf = (type: string, name: string, more: Partial<INode>): INode =>
	anyNodeOf(type, name, {
		id: 'b7c1d9e0-4f3a-4d26-9b58-2a6f0c8e1d47',
		webhookId: '9f2e6c1a-58d3-4b7e-a0c4-6d1f3b8e2a95',
		...more,
	});
