import { eventually } from '../e2e/facts/eventually.mts';
import type { INode, INodePropertyOptions } from 'n8n-workflow';
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import { openEditor, type Editor } from './editor.mts';
import { readingProblems } from './legible.mts';
import {
	choicesOf,
	plain,
	promisedTexts,
	shownChoices,
	withAllOptions,
} from './promised-texts.mts';
import { NAMES, nodeOf, setStage, type Scene, type Stage } from './stage.mts';

/** Gateways that sign what they send. */
const SIGNED = new Set(['whatSms']);

let stage: Stage;
let editor: Editor;

beforeAll(async () => {
	stage = await setStage();
	editor = await openEditor(stage);
});

afterAll(async () => {
	await editor?.stop();
	await stage?.stop();
});

describe.each(NAMES)('the panel of the trigger of %s', (name) => {
	let scene: Scene;
	/** A trigger as it is when added to a workflow. */
	let untouched: INode;
	/** One for each way of registration, with all events and options. */
	let full: INode[];

	const choices = (called: string) =>
		(scene.trigger.properties.find((property) => property.name === called)?.options ??
			[]) as INodePropertyOptions[];
	/** What stands there now, for this trigger. */
	const problems = async (panel: Parameters<typeof readingProblems>[0], node: INode) =>
		await readingProblems(panel, promisedTexts(scene.trigger, node));

	beforeAll(async () => {
		scene = stage.scene(name);
		const { trigger } = scene;
		const credentials = await stage.account(scene);
		const node = (title: string, parameters: object) =>
			nodeOf(trigger.name, title, {
				typeVersion: TRIGGER_VERSION,
				credentials,
				parameters: parameters as never,
			});
		untouched = node('Trigger', {});
		const events = choices('events').map(({ value }) => value);
		full = choices('registration').map(({ name: way, value: registration }) =>
			withAllOptions(trigger, node(way, { registration, ...(events.length > 0 && { events }) })),
		);
		await editor.open(await stage.workflow(trigger.displayName, [untouched, ...full]));
	});

	test('shows the notice of the way of registration that is chosen, and no other', async () => {
		const notices = scene.trigger.properties
			.filter(({ type }) => type === 'notice')
			.map(({ displayName }) => plain(displayName));
		const panel = await editor.openNode(untouched.name);
		for (const way of choices('registration')) {
			await editor.choose('registration', way.name);
			const chosen = { ...untouched, parameters: { registration: way.value as string } };
			expect(await problems(panel, chosen)).toEqual([]);
			const read = plain(await panel.innerText());
			const promised = promisedTexts(scene.trigger, chosen);
			expect(notices.filter((notice) => read.includes(notice))).toEqual(
				notices.filter((notice) => promised.includes(notice)),
			);
			await editor.picture(`${name}-trigger ${way.name}`);
		}
	});

	test('shows every option', async () => {
		for (const node of full) {
			const panel = await editor.openNode(node.name);
			expect(await problems(panel, node)).toEqual([]);
			await editor.picture(`${name}-trigger ${node.name} with all options`, panel);
		}
	});

	test('offers choices that can be read', async () => {
		const [node = untouched] = full;
		await editor.openNode(node.name);
		for (const dropdown of shownChoices(scene.trigger, node)) {
			const list = await editor.openChoices(dropdown.name);
			expect(await readingProblems(list, choicesOf(dropdown))).toEqual([]);
			await editor.picture(`${name}-trigger ${dropdown.name}`, list);
			await editor.closeChoices();
		}
	});

	/** Ways whose URL ends with the token. */
	const hasToken = ({ parameters: { registration } }: INode) =>
		registration === 'manual' && !SIGNED.has(name);

	test('shows its URLs whole, and copies them with one click', async () => {
		for (const node of full) {
			const panel = await editor.openNode(node.name);
			await panel.getByText('Webhook URLs', { exact: true }).click();
			const path = `/${node.webhookId}/webhook${hasToken(node) ? `?token=${node.id}` : ''}`;
			for (const [tab, start] of [
				['Test URL', '/webhook-test'],
				['Production URL', '/webhook'],
			] as const) {
				await panel.getByText(tab, { exact: true }).click();
				const url = `${stage.n8n.url}${start}${path}`;
				const shown = panel.getByText(url, { exact: true });
				await shown.waitFor();
				expect(await readingProblems(shown.locator('..'), [url])).toEqual([]);
				await shown.click();
				await eventually(
					async () => await editor.page.evaluate('navigator.clipboard.readText()'),
					(copied) => copied === url,
				);
			}
			await editor.picture(`${name}-trigger ${node.name} URLs`);
		}
	});

	test('shows the other URL where the token is none of it', async () => {
		if (!scene.trigger.properties.some((property) => property.name === 'authentication')) return;
		const node = full.find(hasToken);
		if (!node) throw new Error('There is no manual set-up.');
		const panel = await editor.openNode(node.name);
		await editor.choose('authentication', 'Shared Secret in a Header');
		await panel.getByText('Webhook URLs', { exact: true }).click();
		await panel.getByText('Production URL', { exact: true }).click();
		const url = `${stage.n8n.url}/webhook/${node.webhookId}/webhook`;
		await panel.getByText(url, { exact: true }).waitFor();
		expect(await panel.innerText()).not.toContain(node.id);
		await editor.picture(`${name}-trigger Manual with another authentication`);
	});

	test('says when it starts', async () => {
		await editor.openNode(untouched.name);
		await editor.page.getByText('When will this node trigger my flow?').click();
		const { header, activationHint, executionsHelp } = scene.trigger.triggerPanel as never;
		const pane = editor.page.locator('[data-ndv-pane-min]').first();
		const promised = [header, activationHint, executionsHelp['inactive']].map(plain);
		expect(await readingProblems(pane, promised)).toEqual([]);
	});

	test('lets the browser run into nothing', () => {
		expect(editor.errors).toEqual([]);
	});
});
