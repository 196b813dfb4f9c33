import { randomBytes } from 'node:crypto';
import type { Instance } from './instance.mts';
import { isGroup } from './jid.mts';
import { inside, type Key, type Stored, typeOf } from './message.mts';
import { bytes, long } from './proto.mts';
import { type Inbound, receive } from './receive.mts';
import { isAtLeast } from './variant.mts';

/** Who has chosen what, beside the message. */
export interface PollUpdates {
	pollUpdates: { name: string; voters: string[] }[];
}

export interface Vote extends Pick<Inbound, 'from' | 'name' | 'lid' | 'id'> {
	/** The poll's message. */
	poll: string;
	/** Their names; none takes the vote back. */
	options: readonly string[];
	/** Whether the server can decrypt it; default true. */
	isReadable?: boolean;
}

/** Lets the vote arrive. Up to 2.3.6 nobody is told of it. */
export function vote(
	instance: Instance,
	{ poll: id, options, isReadable = true, ...who }: Vote,
): void {
	const poll = instance.messages.get(id);
	if (poll === undefined) throw new Error(`There is no poll ${id}`);
	if (!isAtLeast(instance.world.variant, '2.3.7')) return;
	const { key } = poll.raw;
	// a hidden person names the chat by the hidden number
	const pollKey =
		who.lid === undefined || isGroup(key.remoteJid) ? key : { ...key, remoteJid: who.lid };
	const read = isReadable ? options : [];
	const message = { pollUpdateMessage: voteContent(pollKey, read, options.length) };
	const group = isGroup(key.remoteJid) ? { group: key.remoteJid } : {};
	receive(
		instance,
		{ ...who, ...group, message },
		updates(poll, read, `${who.from}@s.whatsapp.net`),
	);
}

/** The payload: the hash of each option, encrypted. */
function voteContent(
	pollCreationMessageKey: Key,
	selectedOptions: readonly string[],
	count: number,
) {
	const encrypted = {
		encPayload: bytes(randomBytes(16 + 34 * count)),
		encIv: bytes(randomBytes(12)),
	};
	return {
		pollCreationMessageKey,
		vote: { ...encrypted, selectedOptions },
		senderTimestampMs: long(Date.now()),
	};
}

function updates(
	{ raw: { message } }: Stored,
	chosen: readonly string[],
	voter: string,
): PollUpdates {
	const { options } = { ...inside(message, typeOf(message)) } as {
		options: { optionName: string }[];
	};
	return {
		pollUpdates: options.map(({ optionName: name }) => ({
			name,
			voters: chosen.includes(name) ? [voter] : [],
		})),
	};
}
