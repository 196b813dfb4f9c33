import type { IDataObject, INode } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { readEvents } from '../../nodes/FlowEngine/events/read-events.ts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';
import { runNode } from '../support/run-node.mts';

export const TYPE = `${manifest.name}.flowEngine`;

/** The credential of the sandbox's first number. */
export const credentialOf = ({ baseUrl, instance, managementUrl }: FlowEngineSandbox) => ({
	baseUrl,
	numberId: instance.name,
	apiKey: instance.token,
	managementApiKey: '',
	managementUrl,
	webhookToken: '',
});

/** Runs an operation of the FlowEngine node against a sandbox. */
export const run = async (
	sandbox: FlowEngineSandbox,
	parameters: IDataObject,
	items: IDataObject[] = [{}],
	settings: Partial<INode> = {},
) =>
	await runNode({
		type: TYPE,
		parameters,
		credentials: { flowEngineApi: credentialOf(sandbox) },
		items,
		settings,
	});

/** A locator with something typed in. */
export const by = (value: string, mode = 'phone') => ({ __rl: true, mode, value });

/** No pause between messages, so that a test takes no minutes. */
export const NO_PAUSE = { pause: { seconds: { min: 0, max: 0 } } };

/** What the trigger outputs for a message that its sandbox receives. */
export function receivedBy(
	sandbox: FlowEngineSandbox,
	inbound: Parameters<FlowEngineSandbox['receive']>[0],
): IDataObject {
	const data = sandbox.receive(inbound);
	const payload = { event: 'messages.upsert', instance: sandbox.instance.name, data };
	const [item] = readEvents(payload as unknown as IDataObject);
	if (!item) throw new Error('No message');
	return item;
}
