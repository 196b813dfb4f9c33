import { Boom } from './refusal.mts';

/** The line to WhatsApp, and what WhatsApp was told to refuse. */
export class Line {
	/** Whether there was a first call; before it, there is no library to ask. */
	isDialled = false;
	/** Gone, which the server has not noticed. */
	isCut = false;
	readonly #refusals = new Map<string, Boom[]>();

	/** WhatsApp refuses the next call of this method of Baileys. */
	refuseNext(method: string, text: string, status: number): void {
		const refusal = new Boom(text, status, status);
		this.#refusals.set(method, [...(this.#refusals.get(method) ?? []), refusal]);
	}

	/** What keeps the server from calling this method at all. */
	missing(method: string): Error | undefined {
		if (this.isDialled) return undefined;
		return new TypeError(`Cannot read properties of undefined (reading '${method}')`);
	}

	refused(method: string): Error | undefined {
		return this.#refusals.get(method)?.shift();
	}
}
