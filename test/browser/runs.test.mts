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
	whatsAppSessions: 'against the dashboard',
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
		...NAMES.map(
			(name) => [`${name}, wrong key`, ['rejected the', KEY_HINTS[name] ?? '']] as const,
		),
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
	const listen = async (name: string, registration: string, changes?: IDataObject) => {
		const scene = stage.scene(name);
		const credentials = await stage.account(scene, changes);
		const { account } = scene.send;
		const parameters = { registration, ...(account !== undefined && { account }) };
		await openOne(stage, editor, scene, { isTrigger: true, parameters, credentials });
		await byId(editor.page, 'trigger-execute-button').click();
	};
	const readToast = async (promised: readonly string[]) =>
		await readingProblems(editor.page.getByRole('alert').filter({ hasText: 'Problem' }), promised);

	test.each([
		['whatSms', 'manual', undefined],
		['flowEngine', 'automatic', { managementApiKey: '' }],
		['whatsApi', 'automatic', undefined],
		['whatsAppSessions', 'automatic', undefined],
	])('of %s, %s, says what it waits for', async (name, registration, changes) => {
		await listen(name, registration, changes);
		await editor.page.getByText('Listening for test event').waitFor();
		await editor.picture(`${name}-trigger listens`);
		await editor.closeNode();
		const { eventTriggerDescription = '' } = stage.scene(name).trigger;
		const problems = await readingProblems(editor.page.locator('body'), [eventTriggerDescription]);
		await editor.picture(`${name}-trigger waits`);
		expect(problems).toEqual([]);
	});

	test('says what to do where it would replace the only webhook for good', async () => {
		await listen('flowEngine', 'automatic');
		const problems = await readToast(["Testing isn't available with this setup"]);
		await editor.picture('flowEngine-trigger error, no test run');
		expect(problems).toEqual([]);
	});

	test('says what to do where the gateway has no such call', async () => {
		const { baseUrl, sessionKey: sessionApiKey, stop } = await startSessions();
		await listen('whatsAppSessions', 'automatic', { baseUrl, sessionApiKey });
		const problems = await readToast(['has no webhook API', "Set 'Webhook Setup' to Manual"]);
		await editor.picture('whatsAppSessions-trigger error, no such call');
		await stop();
		expect(problems).toEqual([]);
	});
});
