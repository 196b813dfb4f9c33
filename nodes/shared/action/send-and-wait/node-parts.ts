import { SEND_AND_WAIT_OPERATION } from 'n8n-workflow';
import type { IWebhookDescription, NodeHint } from 'n8n-workflow';

const resuming = (httpMethod: 'GET' | 'POST'): IWebhookDescription => ({
	name: 'default',
	httpMethod,
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
});

const IS_ASKING = `$parameter["operation"] === "${SEND_AND_WAIT_OPERATION}"`;

/** What a node with the operation has in its description. */
export const webhooks: IWebhookDescription[] = [resuming('GET'), resuming('POST')];

export const waitingNodeTooltip = `={{ ${IS_ASKING} ? "The execution continues after the response" : "" }}`;

export const hints: NodeHint[] = [
	{
		message: 'Only one message is sent for all input items: that of the first item.',
		displayCondition: `={{ ${IS_ASKING} && $input.all().length > 1 }}`,
		whenToDisplay: 'always',
		location: 'ndv',
	},
];
