import type { Customer, Line, Outgoing, OutgoingFile } from '../phone/line.mts';
import type { Content } from '../phone/read-content.mts';
import { type Quote, writeContent } from '../phone/write-content.mts';
import { imageContent, voiceContent } from './file-content.mts';
import { newGroup } from './group.mts';
import type { Instance } from './instance.mts';
import { person } from './jid.mts';
import { phoneId } from './message.mts';
import { happeningOf } from './phone-news.mts';
import type { FlowEngineSandbox } from './start.mts';

/** The phone of a person who writes to the first number, alone and in a group. */
export function flowEngineLine(sandbox: FlowEngineSandbox, customer: Customer): Line {
	const { instance, phone } = sandbox;
	const { messages, news, world } = instance;
	const { number: from, name, lid } = customer;
	const who = { from, name, ...(lid !== undefined && { lid }) };
	const jid = person(from);
	const group = newGroup(instance.jid, 'Neighbors', [jid]);
	instance.groups.set(group.id, group);
	const receive = (chat: string, message: Content, file?: OutgoingFile) => {
		const where = chat === group.id && { group: chat };
		const base64 = file && { file: file.bytes.toString('base64') };
		return phone.receive({ ...who, id: phoneId(), message, ...where, ...base64 }).key.id;
	};
	const isOurs = (chat: string) => chat === jid || chat === group.id;

	return {
		chats: [
			{ id: jid, title: instance.profileName, isGroup: false },
			{ id: group.id, title: group.subject, isGroup: true },
		],
		abilities: ['image', 'voice', 'location', 'reaction', 'quote', 'vote'],
		write(message: Outgoing) {
			const content = writeContent(message, quoteOf(instance, message.quoted), contentOf);
			return receive(message.chat, content, message.file);
		},
		react(chat, id, text) {
			const key = messages.get(id)?.raw.key;
			receive(chat, { reactionMessage: { key, text, senderTimestampMs: Date.now() } });
		},
		vote(_chat, poll, options) {
			phone.vote({ ...who, poll, options });
		},
		acknowledge(id, status) {
			const isInGroup = messages.get(id)?.raw.key.remoteJid === group.id;
			const as = status === 'read' ? 'READ' : 'DELIVERY_ACK';
			phone.acknowledge(id, as, ...(isInGroup ? [jid] : []));
		},
		setOnWhatsApp(isOnWhatsApp) {
			if (isOnWhatsApp) world.notOnWhatsApp.delete(from);
			else world.notOnWhatsApp.add(from);
		},
		watch(watcher) {
			news.on('typing', (chat, isTyping) => {
				if (isOurs(chat)) watcher({ kind: 'typing', chat, isTyping });
			});
			news.on('read', (chat) => {
				if (isOurs(chat)) watcher({ kind: 'read', chat });
			});
			news.on('event', (event, data) => {
				const happening = happeningOf(event, data, (id, type) => {
					const bytes = messages.get(id)?.file;
					return bytes && sandbox.keepFile({ bytes, type });
				});
				if (happening && isOurs(happening.chat)) watcher(happening);
			});
		},
	};
}

const contentOf = ({ kind, bytes, type }: OutgoingFile): Content =>
	kind === 'voice' ? voiceContent(bytes).content : imageContent(bytes, type);

function quoteOf({ jid, messages }: Instance, id = ''): Quote | undefined {
	const raw = messages.get(id)?.raw;
	if (raw === undefined) return undefined;
	const { key, message } = raw;
	const participant = key.fromMe ? jid : (key.participant ?? key.remoteJid);
	return { stanzaId: key.id, participant, quotedMessage: message };
}
