import { freePorts } from '../../lab/ports.mts';
import { byId, openEditor, type Editor } from './editor.mts';
import { readingProblems } from './legible.mts';
import { openOne, run } from './one-node.mts';
import { NAMES, setStage, type Stage } from './stage.mts';

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

const WHERE_THE_KEY_IS: Record<string, string> = {
	whatSms: 'Settings → Integrations → API Keys',
	flowEngine: 'page of your number',
	whatsApi: 'sk_live_',
	whatsAppSessions: 'in the dashboard',
};

test.each(NAMES)('%s says what to do about a wrong key', async (name) => {
	const scene = stage.scene(name);
	const credentials = await stage.wrongAccount(scene);
	await openOne(stage, editor, scene, { parameters: scene.read, credentials });
	const promised = ['rejected the', WHERE_THE_KEY_IS[name] ?? ''];
	const problems = await readingProblems(await run(editor), promised);
	await editor.picture(`${name} error, wrong key`);
	expect(problems).toEqual([]);
});

test('a number that is not connected', async () => {
	const scene = stage.scene('flowEngine');
	const account = { __rl: true, mode: 'name', value: 'wa-n3wn3w' };
	await openOne(stage, editor, scene, { parameters: { ...scene.send, account } });
	const promised = ["The number isn't connected to WhatsApp", 'run Connection → Get QR Code'];
	const problems = await readingProblems(await run(editor), promised);
	await editor.picture('flowEngine error, not connected');
	expect(problems).toEqual([]);
});

test('a server that is not there', async () => {
	const scene = stage.scene('whatsAppSessions');
	const [port = 0] = await freePorts(1);
	const credentials = await stage.account(scene, { baseUrl: `http://127.0.0.1:${port}/api/v1` });
	await openOne(stage, editor, scene, { parameters: scene.send, credentials });
	const promised = ['WhatsApp Sessions could not be reached', 'Check the Base URL'];
	const problems = await readingProblems(await run(editor), promised);
	await editor.picture('whatsAppSessions error, not there');
	expect(problems).toEqual([]);
});

test('a hint says how long was waited, and why', async () => {
	const scene = stage.scene('flowEngine');
	const parameters = { ...scene.send, options: { pause: { seconds: { min: 1, max: 2 } } } };
	await openOne(stage, editor, scene, { parameters, items: 2 });
	const promised = ['Waited', 's in all', 'Pause Between Messages', '2 items'];
	const problems = await readingProblems(await run(editor), promised);
	await editor.picture('flowEngine hint');
	expect(problems).toEqual([]);
});

describe('a test run of a trigger', () => {
	const listen = async (name: string) => {
		const parameters = { registration: 'automatic' };
		await openOne(stage, editor, stage.scene(name), { isTrigger: true, parameters });
		await byId(editor.page, 'trigger-execute-button').click();
	};

	test('says what it waits for', async () => {
		await listen('whatsApi');
		await editor.page.getByText('Listening for test event').waitFor();
		await editor.picture('whatsApi-trigger listens');
		await editor.closeNode();
		const { eventTriggerDescription = '' } = stage.scene('whatsApi').trigger;
		const all = editor.page.locator('body');
		const problems = await readingProblems(all, [eventTriggerDescription]);
		await editor.picture('whatsApi-trigger waits');
		expect(problems).toEqual([]);
	});

	test('says what to do where the gateway has no such call', async () => {
		await listen('whatsAppSessions');
		const toast = editor.page.getByRole('alert').filter({ hasText: 'Problem' });
		const promised = ['has no webhook API', 'Choose Webhook Setup → Manual'];
		const problems = await readingProblems(toast, promised);
		await editor.picture('whatsAppSessions-trigger error, no such call');
		expect(problems).toEqual([]);
	});
});
