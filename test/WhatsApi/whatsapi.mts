import type { IDataObject, INode } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import type { WhatsApiSandbox } from '../../sandbox/whatsapi/start.mts';
import type { Message } from '../../sandbox/whatsapi/state.mts';
import { runNode } from '../support/run-node.mts';

/** Runs an operation of the WhatsAPI node against a sandbox. */
export const run = async (
	{ apiKey, baseUrl }: WhatsApiSandbox,
	parameters: IDataObject,
	items: IDataObject[] = [{}],
	settings: Partial<INode> = {},
	credential: IDataObject = {},
) =>
	await runNode({
		type: `${manifest.name}.whatsApi`,
		parameters: { resource: 'message', options: {}, ...parameters },
		credentials: { whatsApiApi: { apiKey, baseUrl, ...credential } },
		items,
		settings,
	});

/** The calls, as "POST /send-message 202". */
export const calls = ({ ledger }: WhatsApiSandbox): string[] =>
	ledger.calls.map(({ method, path, status }) => `${method} ${path} ${status}`);

export const messagesOf = ({ account }: WhatsApiSandbox): Message[] => [
	...account.messages.values(),
];
