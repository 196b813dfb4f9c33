import type { INode, INodePropertyOptions } from 'n8n-workflow';
import { openEditor, type Editor } from './editor.mts';
import { readingProblems } from './legible.mts';
import { choicesOf, promisedTexts, shownChoices, withAllOptions } from './promised-texts.mts';
import { NAMES, nodeOf, setStage, type Scene, type Stage } from './stage.mts';

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

describe.each(NAMES)('the panels of %s', (name) => {
	let scene: Scene;
	/** With every option: one for each operation, and for each message type that it has. */
	let nodes: INode[];

	beforeAll(async () => {
		scene = stage.scene(name);
		const { action, operations } = scene;
		const credentials = await stage.account(scene);
		nodes = Object.entries(operations).flatMap(([key, given]) => {
			const [resource, operation] = key.split('.');
			const node = (title: string, more = {}) =>
				nodeOf(action.name, title, {
					credentials,
					parameters: { resource, operation, ...given, ...more } as never,
				});
			const dropdown = shownChoices(action, node(key)).find((one) => one.name === 'messageType');
			const types = (dropdown?.options ?? []) as INodePropertyOptions[];
			const variants = types.map(({ value }) => node(`${key} ${value}`, { messageType: value }));
			return (variants.length > 0 ? variants : [node(key)]).map((one) =>
				withAllOptions(action, one),
			);
		});
		await editor.open(await stage.workflow(action.displayName, nodes));
	});

	test('show every field of every operation', async () => {
		const problems: Record<string, string[]> = {};
		for (const node of nodes) {
			const panel = await editor.openNode(node.name);
			problems[node.name] = await readingProblems(panel, promisedTexts(scene.action, node));
			await editor.picture(`${name} ${node.name}`, panel);
		}
		expect(problems).toEqual(Object.fromEntries(nodes.map((node) => [node.name, []])));
	});

	test('offer choices that can be read', async () => {
		const seen = new Set<string>();
		for (const node of nodes) {
			const dropdowns = shownChoices(scene.action, node).filter(
				({ options }) => !seen.has(JSON.stringify(options)),
			);
			if (dropdowns.length > 0) await editor.openNode(node.name);
			for (const dropdown of dropdowns) {
				seen.add(JSON.stringify(dropdown.options));
				const list = await editor.openChoices(dropdown.name);
				expect(await readingProblems(list, choicesOf(dropdown))).toEqual([]);
				await editor.picture(`${name} ${node.name} ${dropdown.name}`, list);
				await editor.closeChoices();
			}
		}
	});

	test('let the browser run into nothing', () => {
		expect(editor.errors).toEqual([]);
	});
});
