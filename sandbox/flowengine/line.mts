import type { World } from './instance.mts';
import { pause } from './pause.mts';
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

	/** What a call of this method runs into. */
	async lack(
		method: string,
		state: 'open' | 'connecting' | 'close',
		{ pace, variant, stopped }: Pick<World, 'pace' | 'variant' | 'stopped'>,
	): Promise<Error | undefined> {
		const missing = this.missing(method);
		if (missing !== undefined) return missing;
		if (state === 'open' && !this.isCut) return this.#refusals.get(method)?.shift();
		if (state !== 'connecting' || variant.whileConnecting === 'refuses')
			return new Boom('Connection Closed', 428);
		await pause(pace.giveUp, stopped);
		return new Boom('Timed Out', 408);
	}
}
