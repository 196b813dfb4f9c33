import { byId, openEditor, type Editor } from './editor.mts';
import { openOne, run } from './one-node.mts';
import { setStage, type Stage } from './stage.mts';

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

const fieldOf = (name: string) => byId(editor.page, `parameter-input-${name}`);

/** Opens Send Template, and chooses the template text in its panel. */
async function openTemplate() {
	await openOne(stage, editor, stage.scene('whatsApi'), {
		parameters: {
			resource: 'message',
			operation: 'sendTemplate',
			to: '351910000000',
			templateName: 'order_ready',
		},
	});
	await editor.choose('specifyParameters', 'Using Template Text');
	await fieldOf('2').waitFor();
}

/** Pastes over what is in the field. */
async function paste(text: string) {
	const field = fieldOf('templateText').locator('textarea');
	await field.press('ControlOrMeta+A');
	await field.page().keyboard.insertText(text);
}

test('the approved text, pasted over the example, asks for its variables by name', async () => {
	await openTemplate();
	await paste('Hi {{first_name}}, your order {{order}} is ready!');
	await fieldOf('order').waitFor();
	expect(await fieldOf('first_name').count()).toBe(1);
	expect(await fieldOf('2').count()).toBe(0);
	await editor.picture('whatsApi template text');
});

test('by number, they go out in the order of the numbers', async () => {
	await openTemplate();
	await paste('Your order {{2}} is ready, {{1}}!');
	await fieldOf('1').locator('input').fill('Ana');
	await fieldOf('2').locator('input').fill('1042');
	const output = await run(editor);
	await output.getByText('queued').waitFor();
	const parameters = ['Ana', '1042'].map((text) => ({ type: 'text', text }));
	expect(stage.scene('whatsApi').calls.at(-1)?.body).toMatchObject({
		template: { name: 'order_ready', components: [{ type: 'body', parameters }] },
	});
});

test('in an empty field, n8n makes an expression of it, and the panel says what to do', async () => {
	await openTemplate();
	await paste('');
	await fieldOf('2').waitFor({ state: 'detached' });
	await paste('Hi {{first_name}}!');
	await fieldOf('templateText').getByText('{{first_name}}').waitFor();
	await editor.page.getByText("There's no variable such as {{1}}").waitFor();
	expect(await fieldOf('first_name').count()).toBe(0);
	await editor.picture('whatsApi template text as expression');
});
