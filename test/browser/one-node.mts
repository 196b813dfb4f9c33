import type { IDataObject, INode } from 'n8n-workflow';
import type { Locator } from 'playwright-core';
import { byId, type Editor } from './editor.mts';
import { nodeOf, type Scene, type Stage } from './stage.mts';

interface Given {
	/** default: the action node */
	isTrigger?: boolean;
	parameters?: IDataObject;
	credentials?: INode['credentials'];
	/** how many items come in */
	items?: number;
}

/** Opens the only node of a new workflow; its parameters. */
export async function openOne(
	stage: Stage,
	editor: Editor,
	scene: Scene,
	{ isTrigger = false, parameters = {}, credentials, items = 1 }: Given,
): Promise<Locator> {
	const { displayName, name: type, version } = isTrigger ? scene.trigger : scene.action;
	const node = nodeOf(type, displayName, {
		typeVersion: [version].flat()[0] ?? 1,
		parameters: parameters as INode['parameters'],
		credentials: credentials ?? (await stage.account(scene)),
	});
	await editor.open(await stage.workflow(displayName, [node], items));
	return await editor.openNode(displayName);
}

/** Runs the open action node; its output pane. */
export async function run({ page }: Editor): Promise<Locator> {
	await byId(page, 'node-execute-button').click();
	return byId(page, 'output-panel');
}
