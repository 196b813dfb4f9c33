import { openLink, type Page } from './link-page.mts';
import type { Choice, Line, OutgoingFile } from './phone/line.mts';
import type { Body } from './phone/message.mts';

/** A message that a person has got. */
export interface Got {
	/** The gateway's. */
	id: string;
	body: Body;
}

/** A person with a phone, who responds to what they are asked: in the chat, or on the page behind a link. */
export class Person {
	/** What is in the chat from the business, oldest first. */
	readonly got: Got[] = [];

	/** In their own chat, or in another one of the line. */
	constructor(
		readonly line: Line,
		readonly chat = line.chats[0]?.id ?? '',
	) {
		line.watch((happening) => {
			if (happening.kind === 'message' && happening.chat === chat) this.got.push(happening);
		});
	}

	can(ability: Line['abilities'][number]): boolean {
		return this.line.abilities.includes(ability);
	}

	/** The last message that has all of this. */
	last(...having: Array<keyof Body>): Got {
		const found = this.got.findLast(({ body }) => having.every((part) => body[part]));
		if (!found) throw new Error(`No message has ${having.join(' and ')}.`);
		return found;
	}

	/** Writes, as a reply to a message if that is given. */
	say(text: string, quoted?: Pick<Got, 'id'>): void {
		this.line.write({ chat: this.chat, text, ...(quoted && { quoted: quoted.id }) });
	}

	send(file: OutgoingFile): void {
		this.line.write({ chat: this.chat, file });
	}

	/** Taps a button by its label. */
	tap(label: string, { id: quoted, body } = this.last('buttons')): void {
		const button = body.buttons?.find((one) => one.label === label);
		if (!button) throw new Error(`There is no button "${label}".`);
		this.choose({ kind: 'button', id: button.value, title: label }, quoted);
	}

	/** Taps a button or a row with an ID that nobody has to have sent. */
	choose(choice: Choice, quoted?: string): void {
		this.line.write({ chat: this.chat, choice, ...(quoted !== undefined && { quoted }) });
	}

	/** Votes in the last poll; without an option, the vote is taken back. */
	vote(...options: string[]): void {
		this.line.vote?.(this.chat, this.last('poll').id, options);
	}

	/** Reacts to the last message; an empty emoji takes that back. */
	react(emoji: string): void {
		this.line.react?.(this.chat, this.last().id, emoji);
	}

	/** Opens the link in the last message that has one. */
	async openLink(): Promise<Page> {
		const link = this.got.findLast(({ body }) => LINK.test(body.text ?? ''))?.body.text;
		return await openLink(LINK.exec(link ?? '')?.[0] ?? '');
	}
}

const LINK = /https?:\/\/\S+/;
