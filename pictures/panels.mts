import type { INode } from 'n8n-workflow';
import { TRIGGER_VERSION } from '../nodes/shared/trigger/trigger-gateway.ts';
import { byId } from '../test/browser/editor.mts';
import { boxOf, inner, shoot, unroll } from './camera.mts';
import { fullType, GATEWAYS } from './gateways.mts';
import { nodeOf } from './node.mts';
import type { Picture } from './picture.mts';
import { panelOf } from './shown.mts';
import type { Studio } from './studio.mts';

/** The action node of each gateway, with what it gets. */
export const actionPanels: Picture[] = GATEWAYS.map(({ name, node: type, title, ...more }) => {
	const node = nodeOf(fullType(type), title, { parameters: more.action as INode['parameters'] });
	return {
		name: `${name}-node`,
		shows: async () => [await panelOf(node), more.source],
		take: async (studio) => {
			const credentials = studio.credentialOf(more.credential);
			await studio.editor.open(await studio.workflowOf({ ...node, credentials }, more.source));
			await studio.editor.openNode(title);
			return await shootPanel(studio);
		},
	};
});

/** The trigger of each gateway as it is when added, with its URL. */
export const triggerPanels: Picture[] = GATEWAYS.map(({ name, node: type, title, credential }) => {
	const node = nodeOf(fullType(`${type}Trigger`), `${title} Trigger`, {
		typeVersion: TRIGGER_VERSION,
	});
	return {
		name: `${name}-trigger`,
		shows: async () => await panelOf(node),
		take: async (studio) => {
			const credentials = studio.credentialOf(credential);
			await studio.editor.open(await studio.workflowOf({ ...node, credentials }));
			const panel = await studio.editor.openNode(node.name);
			await panel.getByText('Webhook URLs', { exact: true }).click();
			await panel.getByText('Production URL', { exact: true }).click();
			return await shootPanel(studio);
		},
	};
});

/** The open node without its output, which is still empty. */
export async function shootPanel({ editor: { page } }: Studio): Promise<Buffer> {
	await unroll(page, byId(page, 'node-parameters'));
	const window = await boxOf(byId(page, 'ndv'));
	const output = await boxOf(byId(page, 'output-panel'));
	return await shoot(page, inner({ ...window, width: output.x - window.x }));
}
