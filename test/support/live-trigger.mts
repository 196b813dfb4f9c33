import { HookContext } from 'n8n-core';
import type {
	IDataObject,
	IHookFunctions,
	INode,
	INodeExecutionData,
	INodeType,
	IWebhookData,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { RegistrationState } from '../../nodes/shared/trigger/registration/registration-state.ts';
import { ended } from './clock.mts';
import { additionalData, workflowOf } from './n8n.mts';
import type { Credentials } from './n8n.mts';
import { serveWebhook, triggerNode } from './webhook-server.mts';

interface Options {
	/** The trigger's full type. */
	type: string;
	parameters: IDataObject;
	/** Node types beside those of the package. */
	types?: ReadonlyMap<string, INodeType>;
	/** Changes of this object count from the next call on. */
	credentials: Credentials;
	/** Where n8n believes to be reached; default: where it is. */
	publicUrl?: string;
}

type Hook = 'checkExists' | 'create' | 'delete';

interface Call {
	mode: WorkflowExecuteMode;
	activation: WorkflowActivateMode;
	isTest: boolean;
	parameters: IDataObject;
	staticData: IDataObject;
}

export type LiveTrigger = Awaited<ReturnType<typeof startTrigger>>;

/** A trigger in n8n's own contexts that is published, tested and called. Hooks run as n8n 2.41 runs them. */
export async function startTrigger(options: Options) {
	const { type, credentials } = options;
	const node = triggerNode(options);
	/** As n8n keeps it: that of a test run is its own. */
	const saved: { published: IDataObject; test: IDataObject } = { published: {}, test: {} };
	const server = await serveWebhook({
		...options,
		node,
		at: (url) => {
			const [mode, kept] = url.startsWith('/webhook-test/')
				? (['manual', saved.test] as const)
				: (['trigger', saved.published] as const);
			return { mode, staticData: copy(kept), save: (data) => Object.assign(kept, copy(data)) };
		},
	});
	const publicUrl = options.publicUrl ?? server.url.replace(/\/$/, '');
	let parameters = options.parameters;

	const run = async (hook: Hook, call: Call) => {
		const subject = { ...node, parameters: call.parameters as INode['parameters'] };
		const workflow = await workflowOf([subject], options.types, call.staticData);
		const webhook = { webhookDescription: { name: 'default' }, isTest: call.isTest };
		const context = new HookContext(
			workflow,
			subject,
			await additionalData(credentials, {
				webhookBaseUrl: `${publicUrl}/webhook`,
				webhookTestBaseUrl: `${publicUrl}/webhook-test`,
			}),
			call.mode,
			call.activation,
			webhook as unknown as IWebhookData,
		);
		const { webhookMethods } = workflow.nodeTypes.getByNameAndVersion(type, 1);
		try {
			const done = webhookMethods?.default?.[hook].call(context as IHookFunctions);
			return await ended(Promise.resolve(done));
		} finally {
			Object.assign(call.staticData, copy(workflow.staticData));
		}
	};
	const remove = async (call: Call) =>
		await run('delete', { ...call, mode: 'internal', activation: 'update' });
	/** Once; n8n itself tries a failed Publish five times, with pauses. */
	const register = async (call: Call) => {
		try {
			if (!(await run('checkExists', call))) await run('create', call);
		} catch (error) {
			// Logged at Publish.
			await remove(call).catch((hidden: unknown) => {
				if (call.isTest) throw new Error('n8n cannot begin a test run any more', { cause: hidden });
			});
			throw error;
		}
	};
	const published = (): Call => ({
		mode: 'trigger',
		activation: 'activate',
		isTest: false,
		parameters,
		staticData: saved.published,
	});
	const testing = (): Call => ({
		mode: 'manual',
		activation: 'manual',
		isTest: true,
		parameters,
		staticData: saved.test,
	});

	return {
		node,
		url: `${publicUrl}/webhook/${node.webhookId}/webhook`,
		testUrl: `${publicUrl}/webhook-test/${node.webhookId}/webhook`,
		/** What n8n has saved for the node. */
		memory: () => (saved.published[`node:${node.name}`] ?? {}) as RegistrationState,
		publish: async () => await register(published()),
		/** Publishes again, with other parameters. */
		republish: async (changes: IDataObject) => {
			await remove(published());
			parameters = { ...parameters, ...changes };
			await register({ ...published(), activation: 'update' });
		},
		unpublish: async () => await remove(published()),
		run: async (hook: Hook) => await run(hook, published()),
		/** n8n forgets everything that it has saved for the workflow. */
		forget: () => {
			saved.published = {};
		},
		startTest: async () => {
			saved.test = {};
			await register(testing());
		},
		endTest: async () => await remove(testing()),
		/** Lets n8n fail to enqueue the next delivery that wants to run. */
		failNextRun: () => void (server.failures = 1),
		/** How many deliveries the node has begun to handle and not ended. */
		inNode: () => server.inNode,
		/** The warnings and errors that deliveries have left in the log of n8n. */
		warnings: server.warnings,
		/** The items of every execution that a delivery started. */
		executions: server.executions as INodeExecutionData[][],
		stop: server.stop,
	};
}

const copy = (data: IDataObject): IDataObject => JSON.parse(JSON.stringify(data)) as IDataObject;
