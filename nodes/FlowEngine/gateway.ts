import { ExplainedError } from '../shared/http/explained-error';
import type { Gateway } from '../shared/gateway';
import { failedBeforeSending } from './errors/before-sending';
import { errorText, isUnknownCall, explainRefusal, statusOf } from './errors/errors';
import { account } from './resources/account';
import { chat } from './resources/chat';
import { connection } from './resources/connection';
import { group } from './resources/group';
import { message } from './resources/message';

export const flowEngine: Gateway = {
	name: 'FlowEngine',
	value: 'flowEngine',
	credential: 'flowEngineApi',
	nodeName: 'FlowEngine WhatsApp',
	ownServer: 'your server',
	whereToCheck: 'WhatsApp on your phone',
	baseUrlLabel: 'Server URL',
	isSelfHosted: true,
	keyHint:
		"FlowEngine shows it on your number's page. On your own Evolution API server, use the instance's or the global API key.",
	resources: [message, chat, group, connection, account],
	/** While a number is connecting, the server responds to sends only after 60 seconds. */
	timeoutMs: 90_000,
	account: ({ baseUrl, apiKey, numberId }) => [baseUrl, apiKey, numberId],
	limits: [],
	servers: { management: ({ managementUrl }) => managementUrl },
	missingKey: ({ server }, { managementApiKey }) =>
		server === 'management' && !managementApiKey ? noManagementKey() : undefined,
	errorText,
	async statusOf(response, request, ask) {
		const status = statusOf(response);
		return status === 500 && (await failedBeforeSending(response, request, ask)) ? 400 : status;
	},
	isUnknownCall,
	explainRefusal,
};

const noManagementKey = () =>
	new ExplainedError(
		'The credential is missing the Management API Key',
		"Add it to the credential. It starts with fe_; you'll find it in your FlowEngine account.",
	);
