import type { ICredentialType, INode } from 'n8n-workflow';
import { byId, openEditor, type Editor } from './editor.mts';
import { readingProblems } from './legible.mts';
import { NAMES, nodeOf, setStage, type Scene, type Stage } from './stage.mts';

let stage: Stage;
let editor: Editor;
let types: ICredentialType[];

beforeAll(async () => {
	stage = await setStage();
	types = await stage.n8n.client.request('GET', '/types/credentials.json');
	editor = await openEditor(stage);
});

afterAll(async () => {
	await editor?.stop();
	await stage?.stop();
});

describe.each(NAMES)('the credential of %s', (name) => {
	let scene: Scene;
	let type: ICredentialType;

	beforeAll(async () => {
		scene = stage.scene(name);
		const found = types.find((one) => one.name === scene.credential);
		if (!found) throw new Error(`n8n has not loaded ${scene.credential}.`);
		type = found;
		const node = (title: string, credentials: NonNullable<INode['credentials']>) =>
			nodeOf(scene.action.name, title, { credentials, parameters: scene.read as never });
		await editor.open(
			await stage.workflow(type.displayName, [
				node('Right', await stage.account(scene)),
				node('Wrong', await stage.wrongAccount(scene)),
			]),
		);
	});

	/** The form of a node's credential, which n8n tests as it opens. */
	async function openForm(node: string) {
		await editor.openNode(node);
		await byId(editor.page, 'credential-edit-button').click();
		return byId(editor.page, 'credential-edit-dialog');
	}

	test('shows its fields, and that it works', async () => {
		const form = await openForm('Right');
		// others depend on what is chosen; ours do not, but n8n's "Allowed Domains" does
		const always = type.properties.filter(({ displayOptions }) => !displayOptions);
		const labels = always.map(({ displayName }) => displayName);
		const promised = [...labels, 'Connection tested successfully'];
		const problems = await readingProblems(form, promised);
		await editor.picture(`${name} credential`, form);
		await editor.page.keyboard.press('Escape');
		expect(problems).toEqual([]);
	});

	test('says what is wrong with a wrong key', async () => {
		const form = await openForm('Wrong');
		await form.getByText('More details').click();
		const [refused] = type.test?.rules ?? [];
		const problems = await readingProblems(form, [refused?.properties.message ?? '']);
		await editor.picture(`${name} credential with a wrong key`, form);
		await editor.page.keyboard.press('Escape');
		expect(problems).toEqual([]);
	});

	test('lets the browser run into nothing', () => {
		expect(editor.errors).toEqual([]);
	});
});
