import type { IDataObject } from 'n8n-workflow';
import { TRIGGERS, type TriggerContract } from '../../contract/trigger-gateways.mts';

/** What the user has chosen, and which of the deliveries then start the workflow. */
export interface Choice {
	what: string;
	parameters: IDataObject;
	/** By their names. */
	runs: readonly string[];
	/** The only trigger that offers this; default all of the table. */
	only?: string;
}

/** Some deliveries, and what comes of them by what the user has chosen. */
export interface Wanted {
	/** Of the table. */
	name: string;
	triggers: TriggerContract[];
	/** By the heads of their columns. */
	deliveries: Record<string, (id: string, trigger: string) => IDataObject>;
	choices: Choice[];
}

/** With nothing chosen yet. */
export const triggersNamed = (...names: string[]): TriggerContract[] =>
	TRIGGERS.filter(({ trigger }) => names.includes(trigger)).map((contract) => ({
		...contract,
		parameters: {},
	}));

/** Whether a trigger offers what is chosen. */
export const offers =
	({ only }: Choice) =>
	({ trigger }: TriggerContract): boolean =>
		trigger === (only ?? trigger);

/** All filters and options as they are when the user has touched none. */
export const untouched = (runs: readonly string[]): Choice => ({
	what: 'nothing',
	parameters: {},
	runs,
});

/** A message as the Baileys library has it. */
export const baileys = (id: string, more: IDataObject = {}, key: IDataObject = {}) => ({
	key: { remoteJid: '351910000000@s.whatsapp.net', fromMe: false, id, ...key },
	pushName: 'João Silva',
	message: { conversation: 'Olá ☕' },
	messageTimestamp: 1_772_449_200,
	...more,
});

const EVENTS = {
	flowEngineTrigger: { message: 'messages.upsert', connection: 'connection.update' },
	whatsAppSessionsTrigger: { message: 'message.received', connection: 'session.connected' },
};

/** In the envelope of its gateway, whose number is 351960000000. */
export const enveloped = (
	trigger: string,
	kind: keyof (typeof EVENTS)['flowEngineTrigger'],
	data: IDataObject,
) =>
	trigger === 'flowEngineTrigger'
		? {
				event: EVENTS.flowEngineTrigger[kind],
				instance: 'wa-k3x9qz',
				sender: '351960000000@s.whatsapp.net',
				data,
			}
		: { event: EVENTS.whatsAppSessionsTrigger[kind], sessionId: '3fa85f64', data };
