import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { IDataObject, INode } from 'n8n-workflow';
import type { N8n } from '../../lab/n8n.mts';
import { TRIGGER_VERSION } from '../../nodes/shared/trigger/trigger-gateway.ts';
import type { Service } from '../../scripts/cut/services.mjs';
import SERVICES from '../../scripts/cut/services.json' with { type: 'json' };
import { evolution, whatsApi, whatSms } from '../contract/registering-gateways.mts';
import { sessions } from '../contract/registering-sessions.mts';
import type { Host, RegisteringGateway } from '../contract/registering.mts';

/** Where "npm run cut:check" has put the packages. */
export const folderOf = ({ name }: Service) => {
	const { CUT_FOLDER } = process.env;
	if (!CUT_FOLDER) throw new Error('Run "npm run cut:check", which cuts and builds the packages.');
	return join(CUT_FOLDER, name);
};

interface Conversation {
	service: Service;
	gateway: RegisteringGateway;
	/** What the action node does when the trigger has started the workflow. */
	answer: IDataObject;
	/** Beside those of the registering gateway. */
	parameters?: IDataObject;
	/** Lets happen what starts the workflow. */
	happen(host: Host): Promise<void>;
}

const TEXT = { resource: 'message', messageType: 'text', message: 'Hello', options: {} };
const REPLY = { ...TEXT, operation: 'reply' };
const raise = async (host: Host) => await host.raise();

const serviceOf = (folder: string) => {
	const service = SERVICES.find((one) => one.folder === folder);
	if (!service) throw new Error(`No package for ${folder}`);
	return service;
};

/** One message in and one out, at each gateway. */
export const CONVERSATIONS: Conversation[] = [
	{ service: serviceOf('WhatSms'), gateway: whatSms, answer: REPLY, happen: raise },
	{ service: serviceOf('WhatsAppSessions'), gateway: sessions, answer: REPLY, happen: raise },
	{
		service: serviceOf('FlowEngine'),
		// a look-up of open questions would be one more request
		gateway: {
			...evolution,
			parameters: { ...evolution.parameters, options: { lookUpQuestions: 'never' } },
		},
		answer: REPLY,
		happen: raise,
	},
	{
		service: serviceOf('WhatsApi'),
		// Not on delivery: what the workflow sends is delivered, too.
		gateway: { ...whatsApi, parameters: { statuses: ['failed'] } },
		answer: {
			resource: 'message',
			operation: 'sendTemplate',
			to: '351910000000',
			templateName: 'hello_world',
			language: 'en_US',
			options: {},
		},
		async happen(host) {
			const status = { messageId: randomUUID(), status: 'failed', to: '351910000000' };
			(host as Awaited<ReturnType<typeof whatsApi.start>>).emit('message.status_updated', status);
		},
	},
];

/** Publishes a workflow of a trigger and an action node of this package. */
export async function publishConversation(
	{ client }: N8n,
	packageName: string,
	{ service, gateway, answer }: Conversation,
	host: Host,
) {
	const id = await client.createCredential(gateway.name, gateway.credential, {
		[gateway.keyField ?? 'apiKey']: host.apiKey,
		baseUrl: host.baseUrl,
		[gateway.secretField]: 'the secret of the credential',
	});
	const node = (name: string, form: string, more: Partial<INode>): INode => ({
		id: randomUUID(),
		name,
		type: `${packageName}.${service.node}${form}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [gateway.credential]: { id, name: gateway.name } },
		...more,
	});
	const listening = { registration: 'automatic', options: {}, ...gateway.parameters };
	const workflow = await client.createWorkflow({
		name: `${packageName} ${service.folder}`,
		nodes: [
			node('Trigger', 'Trigger', {
				typeVersion: TRIGGER_VERSION,
				webhookId: randomUUID(),
				parameters: listening as INode['parameters'],
			}),
			node('Answer', '', { parameters: answer as INode['parameters'] }),
		],
		connections: { Trigger: { main: [[{ node: 'Answer', type: 'main', index: 0 }]] } },
	});
	await client.publishToEnd(workflow.id);
	return workflow;
}
