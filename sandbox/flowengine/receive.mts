import type { Instance } from './instance.mts';
import { createJid, isLid } from './jid.mts';
import { type Content, type Key, type Message, now, phoneId, prepared } from './message.mts';
import type { PollUpdates } from './poll-vote.mts';
import { remember } from './remember.mts';
import { bytes } from './proto.mts';
import { isAtLeast, type Variant } from './variant.mts';

/** A message from a person, or from the account's own phone. */
export interface Inbound {
	/** Whoever wrote, as digits or JID; with fromMe, to whom. */
	from: string;
	/** As the sender calls themselves. */
	name?: string;
	/** Either a text or a content, as WhatsApp's protocol has it. */
	text?: string;
	message?: Content;
	/** Base64 of what a media content stands for. */
	file?: string;
	/** `…@g.us`, if it was written there. */
	group?: string;
	/** The sender's hidden number, `…@lid`. */
	lid?: string;
	/** Which of the two names the sender; default `lid` if there is one. */
	addressing?: 'lid' | 'pn';
	/** Written on the account's own phone or WhatsApp Web. */
	fromMe?: boolean;
	id?: string;
	/** Seconds. */
	timestamp?: number;
}

/** Lets the message arrive: it is kept, and messages.upsert and what comes with it are raised. */
export function receive(instance: Instance, inbound: Inbound, votes?: PollUpdates): Message {
	const { fromMe = false, text, file, id = phoneId(), timestamp = now() } = inbound;
	const { variant } = instance.world;
	const written = inbound.message ?? { conversation: text ?? '' };
	const content = isAtLeast(variant, '2.4.0')
		? { messageContextInfo: phoneContext, ...written }
		: written;
	const key = { ...addressed(instance, inbound, fromMe), fromMe, id };
	const message: Message = {
		key,
		pushName: inbound.name || (fromMe ? 'Você' : (key.participant?.split('@', 1)[0] ?? null)),
		status: fromMe ? 'SERVER_ACK' : 'DELIVERY_ACK',
		...prepared(content, variant),
		messageTimestamp: timestamp,
		instanceId: instance.id,
		source: 'android',
	};
	instance.store(message, file === undefined ? undefined : Buffer.from(file, 'base64'));
	const told = byPhone(message, variant);
	instance.raise('messages.upsert', { ...told, ...votes });
	remember(instance, told, key.remoteJid);
	return told;
}

/** What phones send along, and 2.4.0 takes for the context of the content. */
const phoneContext = { deviceListMetadataVersion: 2, messageSecret: bytes(Buffer.alloc(32, 7)) };

/** As WhatsApp's library gives it: a JID is what it is. */
const asJid = (who: string) => (who.includes('@') ? who : createJid(who));

/** 2.3.7 keeps the hidden number, and tells the phone's. */
function byPhone(message: Message, variant: Variant): Message {
	const { remoteJid, remoteJidAlt } = message.key;
	if (!isAtLeast(variant, '2.3.7') || !isLid(remoteJid) || !remoteJidAlt) return message;
	return { ...message, key: { ...message.key, remoteJid: remoteJidAlt } };
}

/** Who wrote where: the sender is the chat, or the participant of a group. */
function addressed(
	instance: Instance,
	inbound: Inbound,
	fromMe: boolean,
): Omit<Key, 'id' | 'fromMe'> {
	const { group, lid, addressing = lid === undefined ? 'pn' : 'lid' } = inbound;
	const phone = asJid(inbound.from);
	const [jid, alt] = addressing === 'lid' ? [lid ?? phone, phone] : [phone, lid];
	// 2.2.3 passes on the one that WhatsApp uses, without the other
	const hasBoth = lid !== undefined && instance.world.variant.version !== '2.2.3';
	if (group !== undefined) {
		const remoteJid = asJid(group);
		if (fromMe) return { remoteJid, participant: instance.jid };
		const both = hasBoth ? { participantAlt: alt, addressingMode: addressing } : {};
		return { remoteJid, participant: jid, ...both };
	}
	const both = hasBoth ? { remoteJidAlt: alt, addressingMode: addressing } : {};
	return { remoteJid: jid, ...both };
}
