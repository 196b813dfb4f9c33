import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import axios from 'axios';
import { WorkflowExecute } from 'n8n-core';
import { createRunExecutionData } from 'n8n-workflow';
import type { ICredentialType, INode, INodeType } from 'n8n-workflow';
import manifest from '../package.json' with { type: 'json' };
import { GATEWAYS } from '../test/contract/action-gateways.mts';
import { TRIGGERS } from '../test/contract/trigger-gateways.mts';
import { CredentialsHelper } from '../test/support/credentials-helper.mts';
import { additionalData, node, workflowOf } from '../test/support/n8n.mts';
import { credentialsOf, resultOf } from '../test/support/run-node.mts';
import { serveWebhook } from '../test/support/webhook-server.mts';

/** As users get them, so that only what they load is counted: tests load the sources. */
const built = createRequire(import.meta.url)('../index.js') as Record<
	string,
	new () => INodeType | ICredentialType
>;
const instances = Object.values(built).map((Class) => new Class());
const nodes = new Map(
	instances
		.filter((instance) => 'description' in instance)
		.map((type) => [`${manifest.name}.${type.description.name}`, type]),
);
const credentialTypes = new Map(
	instances.filter((instance) => 'properties' in instance).map((type) => [type.name, type]),
);

const NODES = pathToFileURL(`${resolve('dist/nodes')}/`).href;

/** The files of the built nodes of which a function is called meanwhile; loading a file does not count. */
async function filesCalled(during: () => Promise<void>): Promise<string[]> {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
	await during();
	const { result } = await session.post('Profiler.takePreciseCoverage');
	session.disconnect();
	return result
		.filter(({ url }) => url.startsWith(NODES))
		.filter(({ functions }) =>
			functions.some(({ ranges: [range] }) => range && range.startOffset > 0 && range.count > 0),
		)
		.map(({ url }) => url.slice(NODES.length))
		.sort();
}

async function filesOfSend(): Promise<string[]> {
	const gateway = await GATEWAYS.whatSms?.();
	if (!gateway) throw new Error('WhatSMS has no sandbox');
	const credentials = { [gateway.credential]: gateway.credentials };
	const send = node('Send', `${manifest.name}.whatSms`, {
		parameters: gateway.send as INode['parameters'],
		credentials: credentialsOf(credentials),
	});
	const data = { main: [[{ json: {} }]] };
	const engine = new WorkflowExecute(
		await additionalData(credentials, {
			credentialsHelper: new CredentialsHelper(credentialTypes, credentials),
		}),
		'trigger',
		createRunExecutionData({
			executionData: { nodeExecutionStack: [{ node: send, data, source: null }] },
		}),
	);
	const workflow = await workflowOf([send], nodes);
	const files = await filesCalled(async () => {
		const { items, error } = resultOf(send, (await engine.processRunExecutionData(workflow)).data);
		if (!items[0]?.json.messageId) throw error ?? new Error('The message was not sent');
	});
	await gateway.stop();
	return files;
}

async function filesOfDelivery(): Promise<string[]> {
	const trigger = TRIGGERS.find((one) => one.trigger === 'whatSmsTrigger');
	if (!trigger) throw new Error('WhatSMS has no trigger');
	const server = await serveWebhook({
		type: `${manifest.name}.${trigger.trigger}`,
		parameters: trigger.parameters,
		credentials: { [trigger.credential]: trigger.credentials },
		types: nodes,
	});
	const body = JSON.stringify(trigger.payload('message'));
	const { headers } = trigger.prove(body);
	const files = await filesCalled(async () => {
		await axios.post(server.url, Buffer.from(body), {
			headers: { 'content-type': 'application/json', ...headers },
		});
		if (server.executions.length !== 1) throw new Error('The delivery started no execution');
	});
	await server.stop();
	return files;
}

const { list } = parseArgs({ options: { list: { type: 'boolean', default: false } } }).values;
const counts = {
	'one WhatSMS text send': await filesOfSend(),
	'one WhatSMS delivery': await filesOfDelivery(),
};
for (const [what, files] of Object.entries(counts)) {
	console.log(`${what}: ${files.length} files of nodes/`);
	if (list) for (const file of files) console.log(`  ${file.replace(/\.js$/, '')}`);
}
