import { NodeHelpers } from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';
import { node, workflowOf } from './n8n.mts';
import { loadNodes } from './package.mts';

/** The line that n8n's canvas shows under a node of this full type, as its editor evaluates it. */
export async function subtitleOf(name: string, parameters: INodeParameters): Promise<unknown> {
	const type = (await loadNodes()).get(name);
	if (!type) throw new Error(`No node ${name}`);
	const subject = node('Node', name, {
		typeVersion: [type.description.version].flat().at(-1) ?? 1,
	});
	subject.parameters =
		NodeHelpers.getNodeParameters(
			type.description.properties,
			parameters,
			true,
			false,
			subject,
			type.description,
		) ?? {};
	const { expression } = await workflowOf([subject]);
	return expression.getSimpleParameterValue(subject, type.description.subtitle, 'internal', {});
}
