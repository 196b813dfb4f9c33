import { flowEngineLine } from './flowengine/phone-line.mts';
import { startFlowEngine } from './flowengine/start.mts';
import type { Customer } from './phone/line.mts';
import type { PhoneGateway } from './phone/phone.mts';
import { sessionsLine } from './sessions/phone-line.mts';
import { startSessions } from './sessions/start.mts';
import { whatsApiLine } from './whatsapi/phone-line.mts';
import { startWhatsApi } from './whatsapi/start.mts';
import { whatSmsLine } from './whatsms/phone-line.mts';
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
	/** What the phone page shows of it. */
	phone: Omit<PhoneGateway, 'id' | 'title'>;
	stop(): Promise<void>;
}

/** Where a trigger listens while it is tested in an n8n on this machine. */
const testUrl = 'http://127.0.0.1:5678/webhook/test';

/** Who writes in the examples, and on the phone page. */
export const customer: Customer = { number: '351910000000', name: 'João Silva' };

/** The sandbox gateways by the name they have on the command line. */
export const gateways: ReadonlyMap<string, Listed> = new Map([
	[
		'whatsms',
		{
			title: 'WhatSMS',
			port: 4010,
			start: async (port, windowSeconds) => {
				const window = windowSeconds === undefined ? {} : { windowSeconds };
				const sandbox = await startWhatSms({ port, ...window });
				const { url, baseUrl, apiKey, stop } = sandbox;
				const firstCall = `curl -H 'Authorization: Bearer ${apiKey}' ${baseUrl}/contacts`;
				const inbound = { number: '351910000000', name: 'João Silva', text: 'Olá' };
				const webhook = { url: testUrl, secret: 'secret' };
				const phone = { ...sandbox, line: whatSmsLine(sandbox, customer) };
				return { url, baseUrl, apiKey, firstCall, webhook, inbound, phone, stop };
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
				const phone = { ...sandbox, line: sessionsLine(sandbox, customer) };
				return { url, baseUrl, apiKey, firstCall, webhook, inbound, phone, stop };
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
				const sandbox = await startWhatsApi({ port, ...window });
				const { url, baseUrl, apiKey, stop } = sandbox;
				const firstCall = `curl -H 'Authorization: Bearer ${apiKey}' ${baseUrl}/auth/me`;
				const webhook = { url: `${testUrl}?token=token` };
				const inbound = { number: '351910000000', name: 'João Silva', text: 'Olá' };
				const event = {
					path: '/events',
					body: { event: 'message.status_updated', data: { status: 'read' } },
				};
				const phone = { ...sandbox, line: whatsApiLine(sandbox, customer) };
				return { url, baseUrl, apiKey, firstCall, webhook, inbound, phone, event, stop };
			},
		},
	],
	[
		'flowengine',
		{
			title: 'FlowEngine',
			port: 4012,
			start: async (port) => {
				const sandbox = await startFlowEngine({ port });
				const { url, baseUrl, instance, managementUrl, managementApiKey, stop } = sandbox;
				const { name, token: apiKey } = instance;
				const firstCall = [
					`curl -H 'apikey: ${apiKey}' ${baseUrl}/instance/connectionState/${name}`,
					`curl -H 'Authorization: Bearer ${managementApiKey}' ${managementUrl}/whatsapp/sessions`,
				].join('\n  ');
				const webhook = { url: `${testUrl}?token=token` };
				const inbound = { from: '351910000000', name: 'João Silva', text: 'Olá' };
				const phone = { ...sandbox, line: flowEngineLine(sandbox, customer) };
				return { url, baseUrl, apiKey, firstCall, webhook, inbound, phone, stop };
			},
		},
	],
]);
