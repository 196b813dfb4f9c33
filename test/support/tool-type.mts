import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

/** A node as n8n makes a tool of it (tool-generation/ai-tools.js): another name, and other connections. */
export function toolOf(subject: INodeType): INodeType {
	const { description } = subject;
	const tool: INodeTypeDescription = {
		...description,
		name: `${description.name}Tool`,
		inputs: [],
		outputs: ['ai_tool'],
	};
	return Object.assign(Object.create(subject) as INodeType, { description: tool });
}
