import type { IDataObject, INode } from 'n8n-workflow';
import { byId } from '../test/browser/editor.mts';
import { runNode } from '../test/support/run-node.mts';
import { boxOf, inner, shoot, unroll } from './camera.mts';
import { fullType } from './gateways.mts';
import { nodeOf } from './node.mts';
import { shootPanel } from './panels.mts';
import type { Picture } from './picture.mts';
import { panelOf } from './shown.mts';
import type { Studio } from './studio.mts';

const TYPE = fullType('flowEngine');
const nodeWith = (parameters: IDataObject) =>
	nodeOf(TYPE, 'FlowEngine WhatsApp', { parameters: parameters as INode['parameters'] });
const by = (mode: string, value: string) => ({ __rl: true, mode, value });

const groups = nodeWith({
	resource: 'group',
	operation: 'getParticipants',
	account: by('name', 'wa-d3m0aa'),
	groupId: by('list', ''),
});
const qrCode = nodeWith({
	resource: 'connection',
	operation: 'getQrCode',
	account: by('name', 'wa-n3wn3w'),
	options: {},
});
const withoutCountry = nodeWith({
	resource: 'message',
	operation: 'send',
	account: by('name', 'wa-d3m0aa'),
	to: by('phone', '(415) 555-2671'),
	messageType: 'text',
	message: 'Your order is ready.',
	options: {},
});
const START = {
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	name: 'Start',
	item: { orderId: '2001' },
};

/** What comes out of a node, and what it lets choose from. */
export const results: Picture[] = [
	{
		name: 'flowengine-groups',
		shows: async () => await panelOf(groups),
		take: async (studio) => {
			const { page } = studio.editor;
			const panel = await openNode(studio, groups);
			await byId(byId(panel, 'resource-locator-groupId'), 'rlc-input').click();
			await byId(page, 'rlc-item').first().waitFor();
			return await shootPanel(studio);
		},
	},
	{
		name: 'flowengine-qr-code',
		shows: async () => await panelOf(qrCode),
		take: async (studio) => {
			const { page } = studio.editor;
			await openNode(studio, qrCode);
			await byId(page, 'node-execute-button').click();
			await byId(page, 'output-panel').getByRole('button', { name: 'View' }).click();
			return await shootResult(studio);
		},
	},
	{
		name: 'flowengine-error',
		shows: async () => [await panelOf(withoutCountry), await errorOf(withoutCountry)],
		take: async (studio) => {
			const { page } = studio.editor;
			await openNode(studio, withoutCountry);
			await byId(page, 'node-execute-button').click();
			await byId(page, 'output-panel').getByText('country code').first().waitFor();
			return await shootResult(studio);
		},
	},
];

async function openNode(studio: Studio, node: INode) {
	const credentials = studio.credentialOf('flowEngineApi');
	await studio.editor.open(await studio.workflowOf({ ...node, credentials }, START));
	return await studio.editor.openNode(node.name);
}

/** The open node without its input. */
async function shootResult({ editor: { page } }: Studio): Promise<Buffer> {
	await unroll(page, byId(page, 'node-parameters'));
	const window = await boxOf(byId(page, 'ndv'));
	const { x } = await boxOf(byId(page, 'node-parameters'));
	return await shoot(page, inner({ ...window, x, width: window.x + window.width - x }));
}

/** What the node says before it calls anybody. */
async function errorOf({ parameters }: INode): Promise<string[]> {
	const credentials = {
		flowEngineApi: { baseUrl: 'https://evolution.example.com', apiKey: 'key', numberId: '' },
	};
	const { error } = await runNode({
		type: TYPE,
		parameters: parameters as IDataObject,
		credentials,
	});
	return [error?.message ?? '', error?.description ?? ''];
}
