import type { Body } from './message.mts';

/** Whose phone it is. */
export interface Customer {
	/** Digits with country code. */
	number: string;
	name: string;
	/** `…@lid`, if WhatsApp hides the number behind it. */
	lid?: string;
}

/** What a chat is with: the business alone, or a group that both are in. */
export interface Chat {
	id: string;
	title: string;
	isGroup: boolean;
}

/** What a person can do at a gateway beside writing texts. */
export type Ability = 'image' | 'voice' | 'location' | 'reaction' | 'quote' | 'vote';

/** What a person sends; ids are the gateway's. */
export interface Outgoing extends Pick<Body, 'text' | 'location'> {
	chat: string;
	file?: OutgoingFile;
	/** The message that is replied to. */
	quoted?: string;
	/** What was tapped in the quoted message. */
	choice?: Choice;
}

export interface OutgoingFile {
	kind: 'image' | 'voice';
	type: string;
	bytes: Buffer;
	url: string;
}

export interface Choice {
	kind: 'button' | 'row';
	id: string;
	title: string;
}

/** What happens on the person's phone. */
export type Happening =
	| { kind: 'message'; id: string; chat: string; body: Body }
	| { kind: 'edit'; id: string; text: string }
	| { kind: 'deletion'; id: string }
	/** Without an emoji, it is taken back. */
	| { kind: 'reaction'; id: string; emoji: string }
	| { kind: 'typing'; chat: string; isTyping: boolean }
	/** The business has read the chat. */
	| { kind: 'read'; chat: string };

/** The line between one person's phone and a gateway: all that the phone knows of it. */
export interface Line {
	readonly chats: readonly Chat[];
	readonly abilities: readonly Ability[];
	/** Lets the message arrive at the gateway; its id there. */
	write(message: Outgoing): string;
	/** Reacts to a message; an empty emoji takes it back. */
	react?(chat: string, id: string, emoji: string): void;
	/** Votes in a poll with the names of options. */
	vote?(chat: string, id: string, options: readonly string[]): void;
	/** The phone has the message, or the person has read it. */
	acknowledge(id: string, status: 'delivered' | 'read'): void;
	/** Whether the number is on WhatsApp. */
	setOnWhatsApp(isOnWhatsApp: boolean): void;
	watch(watcher: (happening: Happening) => void): void;
}
