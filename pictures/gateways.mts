import type { IDataObject } from 'n8n-workflow';
import manifest from '../package.json' with { type: 'json' };
import { TRIGGER_VERSION } from '../nodes/shared/trigger/trigger-gateway.ts';
import type { Source } from './studio.mts';

/** What pictures show of a gateway. */
export interface Shown {
	/** Of its files and its page. */
	name: string;
	node: string;
	title: string;
	credential: string;
	/** What its credential shows as its address. */
	baseUrl: string;
	/** What its action node does, after which node. */
	action: IDataObject;
	source: Source;
}

/** The name of a node of this package in a workflow. */
export const fullType = (node: string) => `${manifest.name}.${node}`;
const triggerOf = (node: string, title: string, item: IDataObject): Source => ({
	type: fullType(`${node}Trigger`),
	typeVersion: TRIGGER_VERSION,
	name: `${title} Trigger`,
	item,
});

const QUESTION = {
	event: 'message',
	phone: '351910000000',
	senderName: 'Ana',
	text: 'When are you open?',
	messageType: 'text',
	chatInput: 'When are you open?',
};
const REPLY = {
	resource: 'message',
	operation: 'reply',
	messageType: 'text',
	message: "=Hi {{ $json.senderName }}, we're open Monday to Friday, 9:00 to 18:00.",
	options: {},
};

export const GATEWAYS: readonly Shown[] = [
	{
		name: 'flowengine',
		node: 'flowEngine',
		title: 'FlowEngine WhatsApp',
		credential: 'flowEngineApi',
		baseUrl: 'https://evolution.example.com',
		action: REPLY,
		source: triggerOf('flowEngine', 'FlowEngine WhatsApp', {
			...QUESTION,
			account: 'support',
			chatId: '351910000000@s.whatsapp.net',
			sessionId: 'support:351910000000',
		}),
	},
	{
		name: 'whatsms',
		node: 'whatSms',
		title: 'WhatSMS',
		credential: 'whatSmsApi',
		baseUrl: 'https://api.whatsms.pt/api/v2',
		action: REPLY,
		source: triggerOf('whatSms', 'WhatSMS', {
			...QUESTION,
			ticketId: '5c0e8d1a-7b1f-4c52-9c9e-0d6c2f6a7b10',
			sessionId: '1:351910000000',
		}),
	},
	{
		name: 'sessions',
		node: 'whatsAppSessions',
		title: 'WhatsApp Sessions',
		credential: 'whatsAppSessionsApi',
		baseUrl: 'https://sessions.example.com/api/v1',
		action: REPLY,
		source: triggerOf('whatsAppSessions', 'WhatsApp Sessions', {
			...QUESTION,
			chatId: '351910000000@s.whatsapp.net',
			sessionId: '1:351910000000',
		}),
	},
	{
		name: 'whatsapi',
		node: 'whatsApi',
		title: 'WhatsAPI',
		credential: 'whatsApiApi',
		baseUrl: 'https://whatsapi.cc',
		action: {
			resource: 'message',
			operation: 'sendTemplate',
			to: '={{ $json.phone }}',
			templateName: 'hello_world',
			language: 'en_US',
			options: {},
		},
		source: {
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			name: 'New customers',
			item: { customer: 'Ana', phone: '+351 910 000 000' },
		},
	},
];
