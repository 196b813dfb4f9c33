import axios, { type AxiosResponse } from 'axios';
import { flowEngineLine } from '../../../sandbox/flowengine/phone-line.mts';
import { startFlowEngine } from '../../../sandbox/flowengine/start.mts';
import type { Message } from '../../../sandbox/phone/message.mts';
import { type PhonePage, startPhone } from '../../../sandbox/phone/start.mts';
import { sessionsLine } from '../../../sandbox/sessions/phone-line.mts';
import { startSessions } from '../../../sandbox/sessions/start.mts';
import { whatsApiLine } from '../../../sandbox/whatsapi/phone-line.mts';
import { startWhatsApi } from '../../../sandbox/whatsapi/start.mts';
import { whatSmsLine } from '../../../sandbox/whatsms/phone-line.mts';
import { startWhatSms } from '../../../sandbox/whatsms/start.mts';
import { Receiver } from '../receiver.mts';

export const ANA = { number: '351910000000', name: 'Ana' };
export const JID = `${ANA.number}@s.whatsapp.net`;

export type Name = 'flowengine' | 'sessions' | 'whatsms' | 'whatsapi';
type Call = (path: string, body: object, method?: string) => Promise<AxiosResponse>;

/** Ana's phone over the four gateways, and what stands in for the workflow behind each. */
export interface Phones extends PhonePage {
	flowEngine: Awaited<ReturnType<typeof startFlowEngine>>;
	sessions: Awaited<ReturnType<typeof startSessions>>;
	whatSms: Awaited<ReturnType<typeof startWhatSms>>;
	whatsApi: Awaited<ReturnType<typeof startWhatsApi>>;
	/** Calls FlowEngine's instance with its key. */
	callFlowEngine: Call;
	callWhatsApi: Call;
	/** The business sends a text to Ana. */
	send: Record<Name, (text: string) => Promise<AxiosResponse>>;
	/** What each gateway has told the workflow of this event, oldest first. */
	told(name: Name, event: string): unknown[];
	/** What Ana sees in all her chats at a gateway, oldest first. */
	seen(name: Name): Message[];
	/** Ana does something on the page. */
	act(path: string, body: object, method?: string): Promise<AxiosResponse>;
}

export async function startPhones(): Promise<Phones> {
	const receiver = new Receiver();
	const webhook = { url: await receiver.listen(), secret: 'secret' };
	const retries = { redeliveryDelays: [] };
	const flowEngine = await startFlowEngine(retries);
	const sessions = await startSessions(retries);
	const whatSms = await startWhatSms(retries);
	const whatsApi = await startWhatsApi({ plan: 'pro', step: 1, ...retries });
	const all = { flowengine: flowEngine, sessions, whatsms: whatSms, whatsapi: whatsApi };
	for (const { deliveries } of Object.values(all)) deliveries.webhook = webhook;
	const page = await startPhone(ANA, [
		{
			...flowEngine,
			id: 'flowengine',
			title: 'FlowEngine',
			line: flowEngineLine(flowEngine, ANA),
			about: 'A bot is here.',
			suggestions: ['What can you do?'],
			actions: [{ label: 'Get a greeting', run: async () => await send.flowengine('Good day') }],
		},
		{ ...sessions, id: 'sessions', title: 'Sessions', line: sessionsLine(sessions, ANA) },
		{ ...whatSms, id: 'whatsms', title: 'WhatSMS', line: whatSmsLine(whatSms, ANA) },
		{ ...whatsApi, id: 'whatsapi', title: 'WhatsAPI', line: whatsApiLine(whatsApi, ANA) },
	]);
	const callFlowEngine = caller(`${flowEngine.url}`, { apikey: flowEngine.instance.token });
	const callSessions = caller(sessions.baseUrl, bearer(sessions.sessionKey));
	const callWhatSms = caller(whatSms.baseUrl, bearer(whatSms.apiKey));
	const callWhatsApi = caller(whatsApi.baseUrl, bearer(whatsApi.apiKey));
	const { number } = ANA;
	const send: Phones['send'] = {
		flowengine: (text) =>
			callFlowEngine(`/message/sendText/${flowEngine.instance.name}`, { number, text }),
		sessions: (text) => callSessions('/send-message', { to: number, text }),
		whatsms: (body) => {
			const [ticket] = whatSms.state.tickets.keys();
			return callWhatSms(`/tickets/${ticket}/messages`, { body });
		},
		whatsapi: (message) => callWhatsApi('/send-message', { to: number, message }),
	};
	return {
		...page,
		flowEngine,
		sessions,
		whatSms,
		whatsApi,
		callFlowEngine: (path, body, method) =>
			callFlowEngine(`${path}/${flowEngine.instance.name}`, body, method),
		callWhatsApi,
		send,
		told: (name, event) =>
			all[name].deliveries.attempts
				.filter((attempt) => attempt.event === event)
				.map(({ body }) => JSON.parse(body) as unknown),
		seen: (name) => [...(page.phone.conversations.get(name)?.messages.values() ?? [])],
		act: caller(page.url, {}),
		stop: async () => {
			await page.stop();
			await Promise.all(Object.values(all).map(async (sandbox) => await sandbox.stop()));
			await receiver.close();
		},
	};
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

function caller(baseURL: string, headers: Record<string, string>): Call {
	const client = axios.create({ baseURL, headers, validateStatus: () => true, proxy: false });
	return async (url, data, method = 'POST') => await client.request({ url, data, method });
}
