import { setTimeout as sleep } from 'node:timers/promises';
import type { Group } from './group.mts';
import type { Instance } from './instance.mts';
import { createJid, isGroup } from './jid.mts';
import {
	type Content,
	inside,
	type Key,
	type Message,
	now,
	prepared,
	sentId,
	typeOf,
} from './message.mts';
import { checkedOne, isReachable } from './numbers.mts';
import { badRequest } from './refusal.mts';

/** What all sends have beside their content. */
export interface Options {
	/** Milliseconds that the server waits, showing that it types. */
	delay?: number;
	quoted?: { key?: Partial<Key>; message?: Content };
	mentionsEveryOne?: boolean;
	mentioned?: string[];
}

/**
 * Sends and keeps the message (sendMessageWithTyping): send.message is raised, and the answer is the
 * message.
 */
export async function send(
	instance: Instance,
	number: string,
	content: Content,
	options: Options = {},
	file?: Buffer,
): Promise<Message> {
	const found = await checkedOne(instance, number);
	if (!isReachable(found)) throw badRequest(found);
	const jid = found.jid.toLowerCase();
	const { stopped, variant } = instance.world;
	if (options.delay) await sleep(options.delay, undefined, { signal: stopped });
	const group = isGroup(jid) ? instance.groups.get(jid) : undefined;
	// observed: "Group not found" is turned to text on its way out
	if (isGroup(jid) && group === undefined) throw badRequest('[object Object]');
	const message: Message = {
		key: { remoteJid: jid, fromMe: true, id: sentId() },
		pushName: 'Você',
		status: 'PENDING',
		...prepared(withContext(content, contextOf(instance, options, group))),
		messageTimestamp: now(),
		instanceId: instance.id,
		source: 'web',
	};
	instance.store(message, file);
	instance.raise('send.message', message);
	// 2.2.3 tells its own messages like those of the phone
	if (variant.version === '2.2.3') instance.raise('messages.upsert', message);
	return message;
}

function contextOf(instance: Instance, options: Options, group: Group | undefined): Content {
	const quoted = quotedContext(instance, options.quoted);
	if (group !== undefined) {
		const mentionedJid = options.mentionsEveryOne
			? group.participants.map(({ id }) => id)
			: options.mentioned?.map(createJid);
		return { ...(mentionedJid && { mentionedJid }), ...quoted };
	}
	// mentions act in groups only; the timestamp is a Long
	return {
		mentionedJid: [],
		groupMentions: [],
		ephemeralSettingTimestamp: { low: now() - 172_800, high: 0, unsigned: false },
		disappearingMode: { initiator: 0 },
		...quoted,
	};
}

/** The message is looked up by its id; one that neither the server nor the call knows is left out. */
function quotedContext(instance: Instance, quoted: Options['quoted']): Content {
	const id = quoted?.key?.id;
	if (id === undefined) return {};
	const known = instance.messages.get(id)?.raw;
	const quotedMessage = quoted?.message ?? known?.message;
	if (quotedMessage === undefined) return {};
	const key = known?.key ?? quoted?.key;
	const participant = key?.fromMe ? instance.wuid : (key?.participant ?? key?.remoteJid);
	return { stanzaId: id, participant, quotedMessage };
}

/** WhatsApp keeps the context inside of the content; a plain text becomes an extended one for it. */
function withContext(content: Content, contextInfo: Content): Content {
	const { conversation, ...rest } = content;
	if (conversation !== undefined)
		return { ...rest, extendedTextMessage: { text: conversation, contextInfo } };
	const type = typeOf(content);
	return { ...content, [type]: { ...inside(content, type), contextInfo } };
}
