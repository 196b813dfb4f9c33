/** What a message holds, as a phone shows it: any of these. */
export interface Body {
	/** With WhatsApp's formatting. */
	text?: string;
	/** In bold above the text. */
	title?: string;
	footer?: string;
	media?: Media;
	location?: Location;
	contacts?: readonly Contact[];
	poll?: Poll;
	buttons?: readonly Button[];
	list?: List;
	/** The id of the message that this one replies to. */
	quoted?: string;
	/** Who wrote, where it is another member of the group. */
	sender?: string;
}

export interface Media {
	kind: 'image' | 'video' | 'audio' | 'sticker' | 'document';
	url: string;
	name?: string;
}

export interface Location {
	latitude: number;
	longitude: number;
	name?: string;
	address?: string;
}

export interface Contact {
	name: string;
	phone?: string;
}

export interface Poll {
	question: string;
	options: readonly string[];
	isMultiple: boolean;
}

/** `reply` answers with its value; the others open a URL, call a number, or copy a code. */
export interface Button {
	kind: 'reply' | 'url' | 'call' | 'copy';
	label: string;
	value: string;
}

export interface List {
	label: string;
	sections: readonly { title: string; rows: readonly Row[] }[];
}

export interface Row {
	id: string;
	title: string;
	description?: string;
}

/** `waiting` for the phone to be online again. */
export type Status = 'waiting' | 'sent' | 'delivered' | 'read' | 'failed';

/** A message in a chat of the phone. */
export interface Message {
	/** The phone's own; stays the same whatever the gateway calls the message. */
	key: string;
	chat: string;
	/** Written on this phone. */
	isOwn: boolean;
	/** ISO time. */
	at: string;
	body: Body;
	/** Of own messages. */
	status: Status;
	/** Why the gateway did not take it. */
	error?: string;
	/** The key of the message that this one replies to. */
	quoted?: string;
	isEdited?: boolean;
	isDeleted?: boolean;
	/** The emoji of each side. */
	reactions: { own?: string; other?: string };
	/** The options that were chosen in its poll. */
	votes?: readonly string[];
	/** The label of the button or row that was tapped. */
	chosen?: string;
}
