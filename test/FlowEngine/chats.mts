import type { IDataObject } from 'n8n-workflow';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { FlowEngineOptions, FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { by, run } from './flowengine.mts';

export const PERSON = '351910000000';
export const CHAT = `${PERSON}@s.whatsapp.net`;
export const GROUP = '120363025246125486@g.us';

/** What `start` has started last; stopped after the test. */
export let sandbox: FlowEngineSandbox;
export const start = async (options: FlowEngineOptions = {}) =>
	(sandbox = await startFlowEngine(options));
afterEach(() => sandbox.stop());

/** Runs an operation on the chat with PERSON, unless the parameters name another one. */
export const chat = async (
	operation: string,
	parameters: IDataObject = {},
	items?: IDataObject[],
) =>
	await run(
		sandbox,
		{
			resource: 'chat',
			operation,
			account: by('', 'list'),
			chatId: by(PERSON),
			contactId: by(PERSON),
			...parameters,
		},
		items,
	);

export const calls = () => sandbox.ledger.calls.map(({ method, path }) => `${method} ${path}`);

export const called = (call: string) => `POST /chat/${call}/${sandbox.instance.name}`;

/** Of the first call of that name. */
export const bodyOf = (call: string) =>
	sandbox.ledger.calls.find(({ path }) => path.includes(`/chat/${call}/`))?.body;

/** What the server keeps of a chat. */
export const state = (jid = CHAT) => sandbox.instance.chats.get(jid);
