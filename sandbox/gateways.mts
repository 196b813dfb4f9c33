import { startFlowEngine } from './flowengine/start.mts';
import { startSessions } from './sessions/start.mts';
import { startWhatsApi } from './whatsapi/start.mts';
import { startWhatSms } from './whatsms/start.mts';

/** What the command line has to know about a gateway. */
export interface Listed {
	title: string;
	/** Unless --port says otherwise. */
	port: number;
	/** The length of the rate limit's window stays as documented unless given. */
	start(port: number, windowSeconds: number | undefined): Promise<Started>;
}

export interface Started {
	url: string;
	baseUrl: string;
	apiKey: string;
	/** A curl command that reads something from the API. */
	firstCall: string;
	/** An example of what PUT /_sandbox/webhook takes. */
	webhook: object;
	/** An example of what POST /_sandbox/inbound takes. */
	inbound: object;
	/** What raises an event, where a message that comes in raises none. */
	event?: { path: string; body: object };
	stop(): Promise<void>;
}

/** Where a trigger listens while it is tested in an n8n on this machine. */
const testUrl = 'http://127.0.0.1:5678/webhook/test';

/** The sandbox gateways by the name they have on the command line. */
export const gateways: ReadonlyMap<string, Listed> = new Map([
	[
		'whatsms',
		{
			title: 'WhatSMS',
			port: 4010,
			start: async (port, windowSeconds) => {
				const window = windowSeconds === undefined ? {} : { windowSeconds };
				const { url, baseUrl, apiKey, stop } = await startWhatSms({ port, ...window });
				const firstCall = `curl -H 'Authorization: Bearer ${apiKey}' ${baseUrl}/contacts`;
				const inbound = { number: '351910000000', name: 'João Silva', text: 'Olá' };
				const webhook = { url: testUrl, secret: 'secret' };
				return { url, baseUrl, apiKey, firstCall, webhook, inbound, stop };
			},
		},
	],
	[
		'sessions',
		{
			title: 'WhatsApp Sessions',
			port: 4013,
			start: async (port, windowSeconds) => {
				const window = windowSeconds === undefined ? {} : { windowSeconds };
				const sandbox = await startSessions({ port, ...window });
				const { url, baseUrl, sessionKey: apiKey, personalToken, stop } = sandbox;
				const firstCall = [
					`curl -H 'Authorization: Bearer ${apiKey}' ${baseUrl}/contacts`,
					`curl -H 'X-API-Token: ${personalToken}' ${baseUrl}/whatsapp-sessions`,
				].join('\n  ');
				const webhook = { url: `${testUrl}?token=token` };
				const inbound = { number: '351910000000', name: 'João Silva', text: 'Olá' };
				return { url, baseUrl, apiKey, firstCall, webhook, inbound, stop };
			},
		},
	],
	[
		'whatsapi',
		{
			title: 'WhatsAPI',
			port: 4011,
			start: async (port, windowSeconds) => {
				const window = windowSeconds === undefined ? {} : { windowSeconds };
				const { url, baseUrl, apiKey, stop } = await startWhatsApi({ port, ...window });
				const firstCall = `curl -H 'Authorization: Bearer ${apiKey}' ${baseUrl}/auth/me`;
				const webhook = { url: `${testUrl}?token=token` };
				const inbound = { number: '351910000000', name: 'João Silva', text: 'Olá' };
				const event = {
					path: '/events',
					body: { event: 'message.status_updated', data: { status: 'read' } },
				};
				return { url, baseUrl, apiKey, firstCall, webhook, inbound, event, stop };
			},
		},
	],
	[
		'flowengine',
		{
			title: 'FlowEngine',
			port: 4012,
			start: async (port) => {
				const { url, baseUrl, instance, managementUrl, managementApiKey, stop } =
					await startFlowEngine({ port });
				const { name, token: apiKey } = instance;
				const firstCall = [
					`curl -H 'apikey: ${apiKey}' ${baseUrl}/instance/connectionState/${name}`,
					`curl -H 'Authorization: Bearer ${managementApiKey}' ${managementUrl}/whatsapp/sessions`,
				].join('\n  ');
				const webhook = { url: `${testUrl}?token=token` };
				const inbound = { from: '351910000000', name: 'João Silva', text: 'Olá' };
				return { url, baseUrl, apiKey, firstCall, webhook, inbound, stop };
			},
		},
	],
]);
