import { setTimeout as sleep } from 'node:timers/promises';
import { withContext } from './context.mts';
import type { Instance } from './instance.mts';
import { isGroup } from './jid.mts';
import { type Content, type Key, type Message, now, prepared, sentId, typeOf } from './message.mts';
import { checkedOne, isReachable } from './numbers.mts';
import { badRequest } from './refusal.mts';
import { isAtLeast } from './variant.mts';

/** What all sends have beside their content. */
export interface Options {
	/** Milliseconds that the server waits, showing that it types. */
	delay?: number;
	quoted?: { key?: Partial<Key>; message?: Content };
	mentionsEveryOne?: boolean;
	mentioned?: string[];
	/** From 2.4.0 on. */
	messageId?: string;
}

/**
 * Sends and keeps the message (sendMessageWithTyping): send.message is raised, and the answer is the
 * message. After the look-up, whatever fails is a 400.
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
	const { connection, world } = instance;
	if (options.delay) {
		instance.news.emit('typing', jid, true);
		await sleep(options.delay, undefined, { signal: world.stopped });
	}
	await connection.needed('sendMessage', badRequest);
	const group = isGroup(jid) ? instance.groups.get(jid) : undefined;
	// observed: "Group not found" is turned to text on its way out
	if (isGroup(jid) && group === undefined) throw badRequest('[object Object]');
	const message: Message = {
		key: keyTo(jid, content, isAtLeast(world.variant, '2.4.0') ? options.messageId : undefined),
		pushName: 'Você',
		status: 'PENDING',
		...prepared(withContext(content, instance, jid, options, group), world.variant),
		messageTimestamp: now(),
		instanceId: instance.id,
		source: 'web',
	};
	instance.store(message, file);
	instance.raise('send.message', message);
	// 2.2.3 tells its own messages like those of the phone
	if (world.variant.version === '2.2.3') instance.raise('messages.upsert', message);
	return message;
}

const takesId =
	/^(conversation|(image|video|document(WithCaption)?|ptv)Message|pollCreationMessage.*)$/;

/** Observed: what is relayed in a view-once envelope names the person once more. */
function keyTo(jid: string, content: Content, chosenId: string | undefined): Key {
	const isRelayed = typeOf(content) === 'viewOnceMessage' && jid.endsWith('@s.whatsapp.net');
	return {
		remoteJid: jid,
		fromMe: true,
		id: (takesId.test(typeOf(content)) && chosenId) || sentId(),
		...(isRelayed && { participant: jid }),
	};
}
