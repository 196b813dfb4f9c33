import { byId, openEditor, type Editor } from './editor.mts';
import { readingProblems } from './legible.mts';
import { openOne } from './one-node.mts';
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

/** Opens an operation of a gateway, with what makes it succeed but for these. */
async function open(name: string, key: string, changes: object) {
	const scene = stage.scene(name);
	const [resource, operation] = key.split('.');
	const parameters = { resource, operation, ...scene.operations[key], ...changes };
	return await openOne(stage, editor, scene, { parameters });
}

test.each([
	['whatSms', 'contact.get', 'contactId', ['João Silva']],
	['flowEngine', 'chat.markRead', 'chatId', ['João Silva']],
	['flowEngine', 'chat.markRead', 'account', ['not connected']],
	['whatsApi', 'message.get', 'messageId', ['+351']],
	['whatsAppSessions', 'session.get', 'sessionId', ['Support']],
])('%s lists for %s what there is as %s', async (name, key, parameter, promised) => {
	const fromList = { __rl: true, mode: 'list', value: '' };
	const panel = await open(name, key, { [parameter]: fromList });
	await byId(byId(panel, `resource-locator-${parameter}`), 'rlc-input').click();
	const entries = byId(editor.page, 'rlc-item');
	await entries.first().waitFor();
	expect((await entries.allInnerTexts()).filter((text) => text.trim() === '')).toEqual([]);
	const list = editor.page.locator('[data-reka-popper-content-wrapper]', { has: entries });
	const problems = await readingProblems(list, promised);
	await editor.picture(`${name} list of ${parameter}`);
	expect(problems).toEqual([]);
});

test('a date picker asks when a campaign starts', async () => {
	const panel = await open('whatSms', 'campaign.create', { when: 'later' });
	await byId(panel, 'parameter-input-scheduledAt').locator('input').click();
	await editor.page.locator('.el-picker-panel:visible').waitFor();
	await editor.picture('whatSms date picker');
});
