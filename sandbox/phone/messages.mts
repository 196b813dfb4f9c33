import type { Message } from './message.mts';

/** The messages of a phone at one gateway, by the phone's keys and by the gateway's ids. */
export class Messages {
	/** By key, oldest first. */
	readonly all = new Map<string, Message>();
	readonly #keys = new Map<string, string>();
	readonly #ids = new Map<string, string>();

	constructor(readonly tell: (message: Message) => void) {}

	/** Adds a message, or puts it in the place of the one that has its key. */
	put(message: Message): Message {
		this.all.set(message.key, message);
		this.tell(message);
		return message;
	}

	update(key: string, change: Partial<Message>): void {
		this.put({ ...this.get(key), ...change });
	}

	get(key: string): Message {
		const message = this.all.get(key);
		if (message === undefined) throw new Error(`There is no message ${key}.`);
		return message;
	}

	/** Notes what the gateway calls a message. */
	name(key: string, id: string): void {
		this.#ids.set(key, id);
		this.#keys.set(id, key);
	}

	idOf(key: string | undefined): string | undefined {
		return this.#ids.get(key ?? '');
	}

	keyOf(id: string | undefined): string | undefined {
		return this.#keys.get(id ?? '');
	}
}
