import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { WebhookContext } from 'n8n-core';
import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeType,
	IWebhookData,
	IWebhookFunctions,
	Logger,
} from 'n8n-workflow';
import { additionalData, node, workflowOf } from './n8n.mts';
import type { Credentials } from './n8n.mts';
import { credentialsOf } from './run-node.mts';

interface Trigger {
	/** The trigger's full type. */
	type: string;
	parameters: IDataObject;
	/** Changes of this object count from the next delivery on. */
	credentials: Credentials;
	mode?: 'trigger' | 'manual';
	/** Node types beside those of the package. */
	types?: ReadonlyMap<string, INodeType>;
	/** Where executions wait for their webhooks. */
	waitingUrl?: string;
	/** The node; one of its own if left out, so that servers do not share a memory. */
	node?: INode;
	/** What n8n has saved for the workflow by the time that this URL is called, and how it runs it. */
	at?(url: string): {
		mode: 'trigger' | 'manual';
		staticData: IDataObject;
		/** What a delivery that starts no execution has written. */
		save(staticData: IDataObject): void;
	};
}

export interface WebhookServer {
	url: string;
	/** The items of every execution that a delivery started. */
	executions: INodeExecutionData[][];
	/** How many deliveries the node has begun to handle and not ended. */
	inNode: number;
	/** What n8n could not enqueue: the next deliveries that want to run are answered 500. */
	failures: number;
	/** The warnings and errors that deliveries have left in the log of n8n. */
	warnings: string[];
	/** Called before a delivery that runs is answered; holds it as long as it likes. */
	beforeAnswer: () => Promise<void>;
	stop(): Promise<void>;
}

let servers = 0;

export const triggerNode = ({ type, parameters, credentials }: Trigger): INode =>
	node(`Trigger ${++servers}`, type, {
		id: randomUUID(),
		webhookId: randomUUID(),
		parameters: parameters as INode['parameters'],
		credentials: credentialsOf(credentials),
	});

/** Serves one trigger over real HTTP, in n8n's own context, and answers as n8n does. */
export async function serveWebhook(trigger: Trigger): Promise<WebhookServer> {
	const subject = trigger.node ?? triggerNode(trigger);
	const app = express();
	app.set('query parser', 'extended');
	app.use(express.raw({ type: (request) => !isMultipart(request), limit: '16mb' }));

	const served: Omit<WebhookServer, 'url' | 'stop'> = {
		executions: [],
		inNode: 0,
		failures: 0,
		warnings: [],
		beforeAnswer: async () => {},
	};

	app.use(async (request, response) => {
		if (Buffer.isBuffer(request.body)) Object.assign(request, { rawBody: request.body });
		// what came without a body is still to be read
		Object.assign(request, { readRawBody: async () => {} });
		const {
			mode = trigger.mode ?? 'trigger',
			staticData,
			save = () => {},
		} = trigger.at?.(request.url) ?? {};
		const workflow = await workflowOf([subject], trigger.types, staticData);
		const type = workflow.nodeTypes.getByNameAndVersion(trigger.type, 1);
		const context = new WebhookContext(
			workflow,
			subject,
			await additionalData(trigger.credentials, {
				httpRequest: request,
				httpResponse: response,
				...(trigger.waitingUrl !== undefined && { webhookWaitingBaseUrl: trigger.waitingUrl }),
			}),
			mode,
			{ webhookDescription: { name: 'default' } } as unknown as IWebhookData,
			[],
			null,
		);
		Object.defineProperty(context, 'logger', { value: loggerInto(served.warnings) });
		served.inNode += 1;
		const handling = type.webhook?.call(context as IWebhookFunctions);
		const result = await handling?.finally(() => (served.inNode -= 1));
		if (!result?.workflowData) save(workflow.staticData);
		if (result?.noWebhookResponse) return;
		await served.beforeAnswer();
		if (result?.workflowData && served.failures-- > 0) {
			response.status(500).json({ message: 'Error in workflow' });
			return;
		}
		served.failures = Math.max(0, served.failures);
		if (result?.workflowData) served.executions.push(...result.workflowData);
		response.json({ message: 'Workflow was started' });
	});

	const server = app.listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	return Object.assign(served, {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	});
}

/** A log of n8n's whose warnings and errors are kept. */
const loggerInto = (warnings: string[]): Logger => {
	const ignore = () => undefined;
	const warn = (message: string) => void warnings.push(message);
	return { debug: ignore, info: ignore, error: warn, warn };
};

const isMultipart = ({ headers }: { headers: { 'content-type'?: string | undefined } }) =>
	headers['content-type']?.startsWith('multipart/') ?? false;
