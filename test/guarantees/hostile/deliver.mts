import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import manifest from '../../../package.json' with { type: 'json' };
import { MESSAGE_TYPES } from '../../../nodes/shared/message/message-types.ts';
import { TRIGGERS } from '../../contract/trigger-gateways.mts';
import type { Proof, TriggerContract } from '../../contract/trigger-gateways.mts';
import { serveWebhook } from '../../support/webhook-server.mts';
import type { WebhookServer } from '../../support/webhook-server.mts';
import type { HostileRow, Outcome } from './row.mts';

/** What a trigger is sent, and what has to come of it. */
export interface HostileDelivery {
	what: string;
	body(contract: TriggerContract): Buffer | string;
	/** Default: that of the gateway. */
	proof?(contract: TriggerContract, body: Buffer | string): Proof;
	/** Default: all triggers. */
	only?: readonly string[];
	eventsIn?: number;
	/** Default: it runs. */
	outcome?: string;
	/** Default: as many as there are events, if it runs. */
	itemsOut?: number;
}

export const RUNS = '200, runs';
export const IGNORED = '200, ignored';

const NAMES: Readonly<Record<string, string>> = {
	whatSmsTrigger: 'WhatSMS',
	whatsApiTrigger: 'WhatsAPI',
	flowEngineTrigger: 'FlowEngine',
	whatsAppSessionsTrigger: 'WhatsApp Sessions',
};

/** What rows of other kinds of events ask for. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
	flowEngineTrigger: [
		'messages.upsert',
		'messages.set',
		'messages.vote',
		'presence.update',
		'group-participants.update',
	],
	whatsAppSessionsTrigger: ['message.received', 'presence.update'],
};

const servers = new Map<string, WebhookServer>();

/** Serves all triggers; all message types run, unknown ones, too. */
export async function serveAll(): Promise<void> {
	for (const { trigger, credential, credentials, parameters } of TRIGGERS) {
		const events = EVENTS[trigger];
		const more = events && {
			events: [...events],
			filters: { messageTypes: MESSAGE_TYPES.map(({ value }) => value) },
		};
		const server = await serveWebhook({
			type: `${manifest.name}.${trigger}`,
			parameters: { ...parameters, ...more } as IDataObject,
			credentials: { [credential]: credentials },
		});
		servers.set(trigger, server);
	}
}

export async function stopAll(): Promise<void> {
	await Promise.all([...servers.values()].map(async (server) => await server.stop()));
}

/** n8n's items are kept until here, so that their memory can be measured. */
export const dropItems = (): void => {
	for (const { executions } of servers.values()) executions.splice(0);
};

/** A row for each trigger that a delivery concerns. */
export const toRows = (delivery: HostileDelivery): HostileRow[] =>
	TRIGGERS.filter(({ trigger }) => delivery.only?.includes(trigger) !== false).map((contract) => {
		const { what, eventsIn = 1, outcome = RUNS } = delivery;
		const { itemsOut = outcome === RUNS ? eventsIn : 0 } = delivery;
		return {
			where: NAMES[contract.trigger] ?? contract.trigger,
			what,
			eventsIn,
			expected: { outcome, itemsOut },
			prepare() {
				const body = Buffer.from(delivery.body(contract));
				return { size: body.length, run: async () => await post(contract, delivery, body) };
			},
		};
	});

async function post(
	contract: TriggerContract,
	{ proof }: Pick<HostileDelivery, 'proof'>,
	body: Buffer,
): Promise<Outcome> {
	const server = servers.get(contract.trigger);
	if (!server) throw new Error(`${contract.trigger} is not served.`);
	const { headers, query } = proof?.(contract, body) ?? contract.prove(body);
	const before = server.executions.length;
	const { status } = await axios.post(server.url, body, {
		headers: { 'content-type': 'application/json', ...headers },
		params: query,
		maxBodyLength: Infinity,
		validateStatus: () => true,
	});
	const ran = server.executions.slice(before);
	const outcome = ran.length > 0 ? `${status}, runs` : status === 200 ? IGNORED : `${status}`;
	return { outcome, itemsOut: ran.flat().length };
}
