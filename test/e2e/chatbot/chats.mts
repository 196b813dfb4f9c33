import { setMaxListeners } from 'node:events';
import type { IDataObject } from 'n8n-workflow';
import { flowEngineLine } from '../../../sandbox/flowengine/phone-line.mts';
import type { Line } from '../../../sandbox/phone/line.mts';
import { sessionsLine } from '../../../sandbox/sessions/phone-line.mts';
import { whatSmsLine } from '../../../sandbox/whatsms/phone-line.mts';
import { users } from '../../../sandbox/whatsms/seeds.mts';
import type { Deliveries } from '../../../sandbox/deliveries.mts';
import type { Served } from '../../../sandbox/serve.mts';
import { GATEWAYS } from '../tables/replying.mts';
import type { Sent } from './messages.mts';

const NAME = 'Ana';

/** A gateway that people write to. */
export interface Chat extends Pick<Served, 'failNext' | 'stop'> {
	title: string;
	/** Of its credential. */
	settings: IDataObject;
	/** Of its trigger: a message, and what keeps the workflow out of chats that a person answers. */
	event: string;
	options: IDataObject;
	deliveries: Deliveries;
	deliverTo(url: string): void;
	/** Lets a person's message arrive, in their own chat or in a group. */
	receive(from: string, message: Sent, where?: 'group'): void;
	/** A person of the business answers. */
	answerByHand(to: string): Promise<void>;
	/** The phone of a person; there are many at once. */
	lineOf(number: string): Line;
}

const base64 = (file?: Buffer) => file && { file: file.toString('base64') };

async function flowEngine(): Promise<Chat> {
	const { sandbox, settings, deliverTo } = await GATEWAYS.flowEngine();
	const { instance, deliveries } = sandbox;
	setMaxListeners(0, instance.news);
	return {
		...sandbox,
		title: 'FlowEngine',
		settings,
		event: 'messages.upsert',
		options: { takeover: { pause: { minutes: 60 } } },
		deliverTo,
		receive(from, { content: message, file }, where) {
			const group = where && { group: '120363025246125486@g.us' };
			sandbox.receive({ from, name: NAME, message, ...base64(file), ...group });
		},
		async answerByHand(to) {
			sandbox.receive({ from: to, fromMe: true, text: 'I take this one' });
			await deliveries.settled();
		},
		lineOf: (number) => flowEngineLine(sandbox, { number, name: NAME }),
	};
}

async function whatsAppSessions(): Promise<Chat> {
	const { sandbox, settings, deliverTo } = await GATEWAYS.whatsAppSessions();
	const { deliveries, state } = sandbox;
	setMaxListeners(0, state.news);
	return {
		...sandbox,
		title: 'WhatsApp Sessions',
		settings,
		event: 'message.received',
		options: {},
		deliverTo,
		receive(number, { content, file }, where) {
			const group = where && { group: '120363025246125486@g.us' };
			sandbox.receive({ number, name: NAME, content, ...base64(file), ...group });
		},
		async answerByHand(to) {
			const key = { remoteJid: `${to}@s.whatsapp.net`, fromMe: true, id: '3EB0OWN' };
			const message = { conversation: 'I take this one' };
			sandbox.emit('message.received', { key, message });
			await deliveries.settled();
		},
		lineOf: (number) => sessionsLine(sandbox, { number, name: NAME }),
	};
}

const MEDIA_TYPES = {
	audioMessage: 'audio',
	documentMessage: 'document',
	imageMessage: 'image',
} as const;

async function whatSms(): Promise<Chat> {
	const { sandbox, settings, deliverTo } = await GATEWAYS.whatSms();
	const { deliveries, state } = sandbox;
	setMaxListeners(0, state.news);
	return {
		...sandbox,
		title: 'WhatSMS',
		settings,
		event: 'message.received',
		options: { skipHandled: true },
		deliverTo,
		receive(number, { content, file }) {
			const [[field = '', value] = []] = Object.entries(content);
			const { caption = '', fileName } = value as IDataObject;
			const mediaType = MEDIA_TYPES[field as keyof typeof MEDIA_TYPES];
			const words = typeof value === 'string' ? value : String(caption);
			sandbox.receive({
				...{ number, name: NAME, text: words, ...base64(file) },
				...(mediaType && { mediaType }),
				...(fileName !== undefined && { fileName: String(fileName) }),
			});
		},
		async answerByHand(to) {
			const { webhook } = deliveries;
			deliveries.webhook = null;
			const { ticket } = sandbox.receive({ number: to, name: NAME, text: 'Hello?' });
			deliveries.webhook = webhook;
			const stored = state.tickets.get(ticket.id);
			if (stored) stored.userId = users[0].id;
			await deliveries.settled();
		},
		lineOf: (number) => whatSmsLine(sandbox, { number, name: NAME }),
	};
}

/** By the name of the node. */
export const CHATS = { flowEngine, whatsAppSessions, whatSms };
export type ChatName = keyof typeof CHATS;
