import type { ICredentialDataDecryptedObject, IDataObject, INode } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import type { SessionsSandbox } from '../../sandbox/sessions/start.mts';
import { runNode } from '../support/run-node.mts';

export const TYPE = `${manifest.name}.whatsAppSessions`;

/** The credential of the sandbox's first session, with both keys. */
export const credentialOf = ({ baseUrl, sessionKey, personalToken }: SessionsSandbox) => ({
	baseUrl,
	sessionApiKey: sessionKey,
	personalAccessToken: personalToken,
});

interface More {
	items?: IDataObject[];
	settings?: Partial<INode>;
	credential?: ICredentialDataDecryptedObject;
}

/** Runs an operation, such as `message.send`, against a sandbox. */
export async function run(
	sandbox: SessionsSandbox,
	name: string,
	parameters: IDataObject = {},
	{ items = [{}], settings = {}, credential }: More = {},
) {
	const [resource, operation] = name.split('.');
	return await runNode({
		type: TYPE,
		parameters: { resource, operation, ...parameters },
		credentials: { whatsAppSessionsApi: { ...credentialOf(sandbox), ...credential } },
		items,
		settings,
	});
}

/** A locator with something typed in. */
export const by = (value: string, mode = 'phone') => ({ __rl: true, mode, value });

/** No pause between messages, so that a test takes no minutes. */
export const NO_PAUSE = { pause: { seconds: { min: 0, max: 0 } } };

/** The calls, as "POST /send-message 200". */
export const calls = ({ ledger }: SessionsSandbox): string[] =>
	ledger.calls.map(({ method, path, status }) => `${method} ${path} ${status}`);
