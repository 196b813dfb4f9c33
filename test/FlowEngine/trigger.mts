import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import type { FlowEngineOptions } from '../../sandbox/flowengine/options.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import { startTrigger } from '../support/live-trigger.mts';
import { credentialOf } from './flowengine.mts';

interface Given extends FlowEngineOptions {
	events?: string[];
	filters?: IDataObject;
	options?: IDataObject;
	parameters?: IDataObject;
	credential?: IDataObject;
}

const running: Array<{ stop(): Promise<void> }> = [];

export async function stopAll(): Promise<void> {
	await Promise.all(running.splice(0).map(async (one) => await one.stop()));
}

/** A server, and a trigger that registers its URL there. */
export async function prepared(given: Given = {}) {
	const { events, filters = {}, options = {}, parameters, credential, ...server } = given;
	const sandbox = await startFlowEngine({
		redeliveryDelays: [],
		deliveryTimeout: 100_000,
		...server,
	});
	const credentials: ICredentialDataDecryptedObject = {
		...credentialOf(sandbox),
		...credential,
	};
	const trigger = await startTrigger({
		type: `${manifest.name}.flowEngineTrigger`,
		parameters: {
			registration: 'automatic',
			...(events && { events }),
			filters,
			options,
			...parameters,
		},
		credentials: { flowEngineApi: credentials },
	});
	running.push(sandbox, trigger);
	const executions = async () => {
		await sandbox.deliveries.settled();
		return trigger.executions.map((items) => items.map(({ json }) => json));
	};
	return {
		sandbox,
		trigger,
		credentials,
		executions,
		/** The items that have started the workflow so far, once all is delivered. */
		items: async () => (await executions()).flat(),
		texts: async () => (await executions()).flat().map(({ text }) => text),
	};
}

/** The same, published. */
export async function published(given: Given = {}) {
	const live = await prepared(given);
	await live.trigger.publish();
	return live;
}

export const ANA = '351911111111';
export const RUI = '351922222222';
export const GROUP = '120363025246125486@g.us';
