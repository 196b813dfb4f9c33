import type { IDataObject, INode } from 'n8n-workflow';
import { freePorts } from '../../lab/ports.mts';
import { startSessions } from '../../sandbox/sessions/start.mts';
import { byId, openEditor, type Editor } from './editor.mts';
import { readingProblems } from './legible.mts';
import { openOne, run } from './one-node.mts';
import { NAMES, nodeOf, setStage, type Stage } from './stage.mts';

const KEY_HINTS: Record<string, string> = {
	whatSms: 'Settings → Integrations → API Keys',
	flowEngine: "number's page",
	whatsApi: 'sk_live_',
	whatsAppSessions: "in the gateway's dashboard",
};

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

describe('an action says', () => {
	beforeAll(async () => {
		const node = async (
			title: string,
			name: string,
			parameters: IDataObject,
			credentials?: INode['credentials'],
		) =>
			nodeOf(stage.scene(name).action.name, title, {
				parameters: parameters as never,
				credentials: credentials ?? (await stage.account(stage.scene(name))),
			});
		const [flowEngine, sessions] = ['flowEngine', 'whatsAppSessions'].map(stage.scene);
		if (!flowEngine || !sessions) throw new Error('Two gateways are missing.');
		const [port = 0] = await freePorts(1);
		const nowhere = { baseUrl: `http://127.0.0.1:${port}/api/v1` };
		const nodes = await Promise.all([
			...stage.scenes.map(async (scene) => {
				const { name, read } = scene;
				return await node(`${name}, wrong key`, name, read, await stage.wrongAccount(scene));
			}),
			node('Not connected', 'flowEngine', {
				...flowEngine.send,
				account: { __rl: true, mode: 'name', value: 'wa-n3wn3w' },
			}),
			node('Pauses', 'flowEngine', {
				...flowEngine.send,
				options: { pause: { seconds: { min: 1, max: 2 } } },
			}),
			node('Not there', sessions.name, sessions.send, await stage.account(sessions, nowhere)),
		]);
		await editor.open(await stage.workflow('Runs', nodes, 2));
	});

	test.each([
		...NAMES.map((name) => [`${name}, wrong key`, ['rejected the', KEY_HINTS[name] ?? '']] as const),
		[
			'Not connected',
			["The WhatsApp account isn't connected", 'run Connection → Get QR Code'],
		] as const,
		['Not there', ["Your gateway couldn't be reached", 'Check the Base URL']] as const,
		['Pauses', ['Waited', 'in total', 'Pause Between Messages', '2 items']] as const,
	])('%s: %j', async (name, promised) => {
		await editor.openNode(name);
		const problems = await readingProblems(await run(editor), promised);
		await editor.picture(`run of ${name}`);
		expect(problems).toEqual([]);
	});
});

describe('a test run of a trigger', () => {
	const listen = async (name: string, credentials?: INode['credentials']) => {
		const parameters = { registration: 'automatic' };
		await openOne(stage, editor, stage.scene(name), { isTrigger: true, parameters, credentials });
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
		const { baseUrl, sessionKey: sessionApiKey, stop } = await startSessions();
		const scene = stage.scene('whatsAppSessions');
		await listen(scene.name, await stage.account(scene, { baseUrl, sessionApiKey }));
		const toast = editor.page.getByRole('alert').filter({ hasText: 'Problem' });
		const promised = ['has no webhook API', "Set 'Webhook Setup' to Manual"];
		const problems = await readingProblems(toast, promised);
		await editor.picture('whatsAppSessions-trigger error, no such call');
		await stop();
		expect(problems).toEqual([]);
	});
});
