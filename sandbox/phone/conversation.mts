import { randomUUID } from 'node:crypto';
import type { Happening, Line, Outgoing } from './line.mts';
import type { Body, Message } from './message.mts';
import { Messages } from './messages.mts';

/** What the phone is able to. */
export interface Condition {
	isOnline: boolean;
	isOnWhatsApp: boolean;
}

/** What changes on the screen. */
export type Change =
	{ kind: 'message'; message: Message } | { kind: 'typing'; chat: string; isTyping: boolean };

/** The chats of a phone at one gateway. */
export class Conversation {
	readonly #messages = new Messages((message) => {
		this.tell({ kind: 'message', message });
	});
	/** What is done once the phone is online again, oldest first. */
	#waiting: (() => void)[] = [];
	#condition: Condition = { isOnline: true, isOnWhatsApp: true };

	constructor(
		readonly line: Line,
		readonly tell: (change: Change) => void,
	) {
		line.watch((happening) => {
			this.#happen(happening);
		});
	}

	/** By key, oldest first. */
	get messages(): ReadonlyMap<string, Message> {
		return this.#messages.all;
	}

	/** The phone breaks, or works again. */
	become(condition: Condition): void {
		this.#condition = condition;
		this.line.setOnWhatsApp(condition.isOnWhatsApp);
		if (condition.isOnline) for (const run of this.#waiting.splice(0)) run();
	}

	/** Sends what the person has written; `quoted` is the key of a message. */
	write(draft: Outgoing): Message {
		const { text, location, file, quoted, choice } = draft;
		const kind = file?.kind === 'voice' ? 'audio' : 'image';
		const body: Body = {
			...(text !== undefined && { text }),
			...(location && { location }),
			...(file && { media: { kind, url: file.url } }),
		};
		const { key } = this.#add(draft.chat, body, true, quoted);
		const asked = this.messages.get(quoted ?? '');
		if (choice && asked) this.#messages.put({ ...asked, chosen: choice.title });
		this.#whenOnline(() => {
			this.#send(key, draft);
		});
		return this.#messages.get(key);
	}

	react(key: string, emoji: string): void {
		const { chat, reactions } = this.#messages.get(key);
		const { own: _, ...others } = reactions;
		this.#messages.update(key, { reactions: emoji === '' ? others : { ...others, own: emoji } });
		this.#whenOnline(() => this.line.react?.(chat, this.#messages.idOf(key) ?? '', emoji));
	}

	vote(key: string, votes: readonly string[]): void {
		const { chat } = this.#messages.get(key);
		this.#messages.update(key, { votes });
		this.#whenOnline(() => this.line.vote?.(chat, this.#messages.idOf(key) ?? '', votes));
	}

	/** The person looks at the chat. */
	read(chat: string): void {
		const unread = [...this.messages.values()].filter(
			(message) => message.chat === chat && !message.isOwn && message.status !== 'read',
		);
		for (const { key } of unread) {
			this.#messages.update(key, { status: 'read' });
			this.#whenOnline(() => {
				this.line.acknowledge(this.#messages.idOf(key) ?? '', 'read');
			});
		}
	}

	#send(key: string, { quoted, ...draft }: Outgoing): void {
		const id = this.#messages.idOf(quoted);
		try {
			this.#messages.name(
				key,
				this.line.write(id === undefined ? draft : { ...draft, quoted: id }),
			);
			this.#messages.update(key, { status: 'delivered' });
		} catch (error) {
			this.#messages.update(key, { status: 'failed', error: String(error) });
		}
	}

	#happen(happening: Happening): void {
		if (!this.#condition.isOnWhatsApp) return;
		if (happening.kind !== 'typing') {
			this.#whenOnline(() => {
				this.#show(happening);
			});
		} else if (this.#condition.isOnline) this.tell(happening);
	}

	#show(happening: Exclude<Happening, { kind: 'typing' }>): void {
		if (happening.kind === 'read') {
			for (const { key, chat, isOwn, status } of this.messages.values())
				if (chat === happening.chat && isOwn && status === 'delivered')
					this.#messages.update(key, { status: 'read' });
			return;
		}
		const { id } = happening;
		if (happening.kind === 'message') {
			const { chat, body } = happening;
			this.tell({ kind: 'typing', chat, isTyping: false });
			const { key } = this.#add(chat, body, false, this.#messages.keyOf(body.quoted));
			this.#messages.name(key, id);
			this.line.acknowledge(id, 'delivered');
			return;
		}
		const message = this.messages.get(this.#messages.keyOf(id) ?? '');
		if (message === undefined) return;
		const { key, body, reactions } = message;
		if (happening.kind === 'deletion') this.#messages.update(key, { isDeleted: true, body: {} });
		else if (happening.kind === 'edit')
			this.#messages.update(key, { isEdited: true, body: { ...body, text: happening.text } });
		else this.#messages.update(key, { reactions: { ...reactions, other: happening.emoji } });
	}

	#whenOnline(run: () => void): void {
		if (this.#condition.isOnline) run();
		else this.#waiting.push(run);
	}

	#add(chat: string, body: Body, isOwn: boolean, quoted: string | undefined): Message {
		const key = randomUUID();
		const status = isOwn && !this.#condition.isOnline ? 'waiting' : 'sent';
		const about = { key, chat, isOwn, status, at: new Date().toISOString() } as const;
		return this.#messages.put({ ...about, body, reactions: {}, ...(quoted && { quoted }) });
	}
}
