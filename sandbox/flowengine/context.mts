import type { Group } from './group.mts';
import type { Instance } from './instance.mts';
import { createJid, isBroadcast } from './jid.mts';
import { type Content, inside, now, typeOf } from './message.mts';
import { badRequest } from './refusal.mts';
import type { Options } from './send.mts';

/** These are relayed as they are. */
const WITHOUT = new Set(['reactionMessage', 'viewOnceMessage']);

/**
 * The content with its context, mentions and quote: WhatsApp keeps it inside, so that a plain text
 * becomes an extended one; in polls beside.
 */
export function withContext(
	content: Content,
	instance: Instance,
	jid: string,
	options: Options,
	group: Group | undefined,
): Content {
	const type = typeOf(content);
	if (WITHOUT.has(type) || isBroadcast(jid)) return content;
	const quoted = quotedContext(instance, options.quoted);
	const contextInfo = { ...(group ? mentions(options, group) : contextOf(type)), ...quoted };
	if (type.startsWith('pollCreation')) {
		const { messageContextInfo, ...rest } = content;
		const told = group === undefined && { contextInfo };
		return { messageContextInfo: { ...Object(messageContextInfo), ...told }, ...rest };
	}
	if (type !== 'conversation')
		return { ...content, [type]: { ...inside(content, type), contextInfo } };
	if (Object.keys(contextInfo).length === 0) return content;
	return { extendedTextMessage: { text: content['conversation'], contextInfo } };
}

/** Mentions act in groups only. */
function mentions({ mentionsEveryOne, mentioned }: Options, group: Group): Content {
	if (mentionsEveryOne) return { mentionedJid: group.participants.map(({ id }) => id) };
	return mentioned?.length ? { mentionedJid: mentioned.map(createJid) } : {};
}

const contextOf = (type: string): Content => ({
	mentionedJid: [],
	groupMentions: [],
	...(/^(audio|sticker)Message$/.test(type) && { statusAttributions: [] }),
	ephemeralSettingTimestamp: { low: now() - 172_800, high: 0, unsigned: false },
	disappearingMode: { initiator: 0 },
});

/** The message is looked up by its id; one that neither the server nor the call knows is left out. */
function quotedContext(instance: Instance, quoted: Options['quoted']): Content {
	if (quoted === undefined) return {};
	if (quoted.key === undefined)
		throw badRequest("TypeError: Cannot read properties of undefined (reading 'fromMe')");
	const { id = '' } = quoted.key;
	const known = instance.messages.get(id)?.raw;
	const quotedMessage = quoted.message ?? known?.message;
	if (quotedMessage === undefined) return {};
	const key = known?.key ?? quoted.key;
	const participant = key.fromMe ? instance.wuid : (key.participant ?? key.remoteJid ?? '');
	return { participant, stanzaId: id, quotedMessage };
}
