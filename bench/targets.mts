import type { IDataObject } from 'n8n-workflow';
import type { Fault, FaultScope } from '../sandbox/fault.mts';
import { startFlowEngine } from '../sandbox/flowengine/start.mts';
import type { Call } from '../sandbox/ledger.mts';
import { startWhatsApi } from '../sandbox/whatsapi/start.mts';
import type { Front } from './limited.mts';
import { startWhatSms, type WhatSmsOptions } from '../sandbox/whatsms/start.mts';

/** A gateway to send to, and how n8n's HTTP Request node does it. */
export interface Target {
	credentials: Record<string, IDataObject>;
	/** One for each person: what goes into the node. */
	items(count: number): IDataObject[];
	/** `body`: the expression of each of its fields. */
	httpRequest: { url: string; headers: Record<string, string>; body: Record<string, string> };
	calls: readonly Call[];
	/** Of a call that sends: to whom. */
	peopleOf(call: Call): string[];
	/** How many calls were refused because of a limit. */
	refused(): number;
	failNext(fault: Fault, scope?: FaultScope): void;
	stop(): Promise<void>;
}

const people = (count: number) =>
	Array.from({ length: count }, (_, index) => String(351_910_000_000 + index));
const toAll = (count: number) => people(count).map((to, index) => ({ to, text: `Text ${index}` }));
const fieldOf = (body: unknown, name: string) => String((body as IDataObject | null)?.[name]);

export const whatSms =
	(options: WhatSmsOptions = {}) =>
	async (): Promise<Target> => {
		const sandbox = await startWhatSms(options);
		const { apiKey, baseUrl, ledger } = sandbox;
		const ticketOf = (number: string) => sandbox.receive({ number, text: 'Olá' }).ticket.id;
		return {
			...sandbox,
			credentials: {
				whatSmsApi: { apiKey, baseUrl, webhookSecret: '', previousWebhookSecret: '' },
			},
			items: (count) => toAll(count).map((item) => ({ ...item, ticketId: ticketOf(item.to) })),
			httpRequest: {
				url: `=${baseUrl}/tickets/{{ $json.ticketId }}/messages`,
				headers: { Authorization: `Bearer ${apiKey}` },
				body: { body: '$json.text' },
			},
			calls: ledger.calls,
			peopleOf: ({ path }) => [path],
			refused: () => refusedOf(ledger.calls),
		};
	};

const refusedOf = (calls: readonly Call[]) => calls.filter(({ status }) => status === 429).length;

/** `at`: a server in front of it, if there is one. */
export const flowEngine =
	(at: (url: string) => Promise<Front> = nothing) =>
	async (): Promise<Target> => {
		const sandbox = await startFlowEngine();
		const { instance, ledger } = sandbox;
		const front = await at(sandbox.baseUrl);
		return {
			...sandbox,
			credentials: {
				flowEngineApi: { baseUrl: front.url, numberId: instance.name, apiKey: instance.token },
				evolutionApi: { 'server-url': front.url, apikey: instance.token },
			},
			items: (count) => toAll(count).map((item) => ({ ...item, instance: instance.name })),
			httpRequest: {
				url: `${front.url}/message/sendText/${instance.name}`,
				headers: { apikey: instance.token },
				body: { number: '$json.to', text: '$json.text' },
			},
			calls: ledger.calls,
			peopleOf: ({ body }) => [fieldOf(body, 'number').replace(/@.*/, '')],
			refused: front.refused,
			async stop() {
				await front.stop();
				await sandbox.stop();
			},
		};
	};

const nothing = async (url: string): Promise<Front> => ({
	...{ url, refused: () => 0, stop: async () => {} },
});

export const whatsApi = () => async (): Promise<Target> => {
	const sandbox = await startWhatsApi({ plan: 'pro', step: 60_000 });
	const { apiKey, baseUrl, ledger } = sandbox;
	return {
		...sandbox,
		credentials: { whatsApiApi: { apiKey, baseUrl } },
		items(count) {
			for (const number of people(count)) sandbox.receive({ number, text: 'Olá' });
			return toAll(count);
		},
		httpRequest: {
			url: `${baseUrl}/send-message`,
			headers: { Authorization: `Bearer ${apiKey}` },
			body: { to: '$json.to', message: '$json.text' },
		},
		calls: ledger.calls,
		peopleOf: ({ body }) => {
			const { messages = [body] } = body as { messages?: unknown[] };
			return messages.map((message) => fieldOf(message, 'to'));
		},
		refused: () => refusedOf(ledger.calls),
	};
};
