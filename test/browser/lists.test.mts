import type { INode, INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import type { Locator } from 'playwright-core';
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { contactGroups, queues, users, whatsapps } from '../../sandbox/whatsms/seeds.mts';
import { clientOf } from '../sandbox/client.mts';
import { byId, openEditor, type Editor } from './editor.mts';
import { readingProblems } from './legible.mts';
import { shownLists, withAllOptions } from './promised-texts.mts';
import { NAMES, nodeOf, setStage, type Scene, type Stage } from './stage.mts';

let stage: Stage;
let editor: Editor;
let whatSms: WhatSmsSandbox;

beforeAll(async () => {
	stage = await setStage();
	whatSms = await inUse();
	editor = await openEditor(stage);
});

afterAll(async () => {
	await editor?.stop();
	await stage?.stop();
	await whatSms?.stop();
});

/** WhatSMS lists no queues, agents, connections, and groups: they are seen where a ticket or campaign shows them. */
async function inUse(): Promise<WhatSmsSandbox> {
	const sandbox = await startWhatSms({ campaignStep: 60_000, variant: { shown: 'all' } });
	const { ticket } = sandbox.receive({ number: '351910000000', name: 'João Silva', text: 'Olá' });
	const client = clientOf(sandbox);
	const handled = { status: 'open', queueId: queues[0].id, userId: users[0].id };
	await client.put(`/tickets/${ticket.id}`, handled);
	await client.post('/campaigns', {
		name: 'Sale',
		message: 'Hi {{name}}!',
		contactGroupId: contactGroups[0].id,
		whatsappId: whatsapps[0].id,
	});
	return sandbox;
}

/** A node, and the lists that none before it has. */
interface Panel {
	node: INode;
	lists: INodeProperties[];
}

describe.each(NAMES)('the lists of %s', (name) => {
	let panels: Panel[];

	beforeAll(async () => {
		const scene = stage.scene(name);
		const { baseUrl, apiKey } = whatSms;
		const credentials = await stage.account(
			scene,
			name === 'whatSms' ? { baseUrl, apiKey } : undefined,
		);
		panels = [
			...withNewLists(scene.action, actionsOf(scene, credentials)),
			...withNewLists(scene.trigger, [triggerOf(scene, credentials)]),
		];
		await editor.open(
			await stage.workflow(
				`Lists of ${name}`,
				panels.map(({ node }) => node),
			),
		);
	});

	test('open, and show what there is', async () => {
		expect(panels).not.toEqual([]);
		const problems: Record<string, string[]> = {};
		for (const { node, lists } of panels) {
			const panel = await editor.openNode(node.name);
			for (const list of lists) {
				const key = `${node.name} ${list.name}`;
				problems[key] = await problemsOf(panel, list);
				await editor.picture(`lists/${name} ${key}`);
				await editor.page.keyboard.press('Escape');
			}
		}
		expect(problems).toEqual(Object.fromEntries(Object.keys(problems).map((key) => [key, []])));
	});
});

test('a date picker asks when a campaign starts', async () => {
	const scene = stage.scene('whatSms');
	const node = nodeOf(scene.action.name, 'Later', {
		credentials: await stage.account(scene),
		parameters: {
			...scene.operations['campaign.create'],
			...{ resource: 'campaign', operation: 'create', when: 'later' },
		} as never,
	});
	await editor.open(await stage.workflow('Date picker', [node]));
	const panel = await editor.openNode(node.name);
	await byId(panel, 'parameter-input-scheduledAt').locator('input').click();
	await editor.page.locator('.el-picker-panel:visible').waitFor();
	await editor.picture('whatSms date picker');
});

const actionsOf = (
	{ action, operations }: Scene,
	credentials: NonNullable<INode['credentials']>,
): INode[] =>
	Object.entries(operations).map(([key, given]) => {
		const [resource, operation] = key.split('.');
		const parameters = { resource, operation, ...given };
		return inListMode(
			action,
			withAllOptions(action, nodeOf(action.name, key, { credentials, parameters } as never)),
		);
	});

const triggerOf = (
	{ trigger, operations }: Scene,
	credentials: NonNullable<INode['credentials']>,
): INode => {
	const [{ account } = {}] = Object.values(operations);
	const parameters = { registration: 'automatic', ...(account !== undefined && { account }) };
	return inListMode(
		trigger,
		withAllOptions(
			trigger,
			nodeOf(trigger.name, 'Trigger', {
				typeVersion: TRIGGER_VERSION,
				credentials,
				parameters: parameters as never,
			}),
		),
	);
};

/** What was entered, as if it had been chosen from the lists. */
function inListMode({ properties }: INodeTypeDescription, node: INode): INode {
	const locators = new Set<string>();
	JSON.stringify(properties, (_, value: Partial<INodeProperties> | null) => {
		if (value?.type === 'resourceLocator' && value.name) locators.add(value.name);
		return value;
	});
	return JSON.parse(JSON.stringify(node), (name, value: { value?: unknown }) =>
		locators.has(name) ? { __rl: true, mode: 'list', value: value.value ?? value } : value,
	) as INode;
}

/** A field that several operations use is the same in all of them, and opened in the first. */
function withNewLists(description: INodeTypeDescription, nodes: readonly INode[]): Panel[] {
	const seen = new Set<string>();
	return nodes
		.map((node) => {
			const lists = shownLists(description, node).filter((list) => !seen.has(keyOf(list)));
			for (const list of lists) seen.add(keyOf(list));
			return { node, lists };
		})
		.filter(({ lists }) => lists.length > 0);
}

const keyOf = ({ name, modes, displayOptions, typeOptions }: INodeProperties) =>
	JSON.stringify([name, modes, displayOptions, typeOptions]);

/** Opens a list; what is wrong with it. */
async function problemsOf(panel: Locator, { name, type }: INodeProperties): Promise<string[]> {
	const { page } = editor;
	if (type !== 'resourceLocator') {
		const list = await editor.openChoices(name);
		return await problemsOfEntries(list, list.locator('li'));
	}
	await byId(byId(panel, `resource-locator-${name}`), 'rlc-input').click();
	const entries = byId(page, 'rlc-item');
	const list = page.locator('[data-reka-popper-content-wrapper]', { has: entries });
	return await problemsOfEntries(list, entries);
}

async function problemsOfEntries(list: Locator, entries: Locator): Promise<string[]> {
	const isThere = await entries
		.first()
		.waitFor({ timeout: 30_000 })
		.then(
			() => true,
			() => false,
		);
	if (!isThere) return ['is empty'];
	const empty = (await entries.allInnerTexts()).filter((text) => text.trim() === '');
	return [...empty.map(() => 'an entry without a text'), ...(await readingProblems(list, []))];
}
