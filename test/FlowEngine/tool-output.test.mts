import type { IDataObject } from 'n8n-workflow';
import { FlowEngine } from '../../nodes/FlowEngine/FlowEngine.node.ts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { openTools } from '../support/run-tool.mts';
import { toolOf } from '../support/tool-type.mts';
import { credentialOf, TYPE } from './flowengine.mts';

const ANA = '351910000000';
const LONG = 'á'.repeat(600);

let sandbox: FlowEngineSandbox;
beforeEach(async () => {
	sandbox = await startFlowEngine();
});
afterEach(() => sandbox.stop());

/** What the model gets from Get Many of messages. */
async function told(parameters: IDataObject = {}): Promise<string> {
	const { tool } = await openTools(
		{
			type: `${TYPE}Tool`,
			types: new Map([[`${TYPE}Tool`, toolOf(new FlowEngine())]]),
			parameters: { resource: 'message', operation: 'getAll', ...parameters },
			credentials: { flowEngineApi: credentialOf(sandbox) },
		},
		'1',
	);
	return await tool()({});
}
const records = async (parameters?: IDataObject) =>
	JSON.parse(await told(parameters)) as IDataObject[];

test('by default, each record has at most ten fields, and none that says nothing, or what another one says', async () => {
	const { key } = sandbox.receive({ from: ANA, name: 'Ana', text: 'Olá' });
	expect(await records()).toEqual([
		{
			messageId: key.id,
			timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as string,
			chatId: `${ANA}@s.whatsapp.net`,
			senderName: 'Ana',
			fromMe: false,
			messageType: 'text',
			text: 'Olá',
		},
	]);
});

test('long texts of a list are cut, and it says how much is missing', async () => {
	sandbox.receive({ from: ANA, text: LONG });
	const [message] = await records();
	expect(message?.text).toBe(`${'á'.repeat(500)}… (100 more characters)`);
});

test('selected fields: those, and the ID', async () => {
	const { key } = sandbox.receive({ from: ANA, name: 'Ana', text: 'Olá' });
	expect(await records({ output: 'selected', outputFields: ['text', 'senderName'] })).toEqual([
		{ messageId: key.id, senderName: 'Ana', text: 'Olá' },
	]);
	expect(await records({ output: 'selected' })).toEqual([{ messageId: key.id }]);
});

test('raw: as the server has it', async () => {
	const { key } = sandbox.receive({ from: ANA, text: LONG });
	const [message] = await records({ output: 'raw' });
	expect(message).toMatchObject({ key, message: { conversation: LONG } });
});

test('fifty messages fit', async () => {
	for (let i = 0; i < 60; i++)
		sandbox.receive({ from: ANA, name: 'Ana', text: `When will my order number ${i} arrive?` });
	const text = await told();
	expect(JSON.parse(text)).toHaveLength(50);
	console.log(`50 messages: ${text.length} characters`);
	expect(text.length).toBeLessThan(12_000);
});
