import { setTimeout as sleep } from 'node:timers/promises';
import type { Instance } from './instance.mts';
import { drawn, type Qr } from './qr.mts';
import { badRequest, Boom, type Refusal } from './refusal.mts';

/** The life of an instance's connection: close, connecting with QR codes, open. */
export class Connection {
	state: 'open' | 'connecting' | 'close';
	/** Whether it was open once. */
	known: boolean;
	#qr: Qr = { count: 0 };
	#dialled = false;
	#dialling = new AbortController();

	constructor(
		private readonly instance: Instance,
		connected: boolean,
	) {
		this.state = connected ? 'open' : 'close';
		this.known = connected;
		this.#dialled = connected;
	}

	/** The QR code to scan now, as data URL. */
	get picture(): string | null {
		return this.state === 'connecting' ? (this.#qr.base64 ?? null) : null;
	}

	/** What /instance/connect answers. */
	async connect(number?: string): Promise<object> {
		if (this.state === 'open') return this.#shown();
		if (this.state === 'connecting') return this.#qr;
		this.#qr = { count: 0 };
		void this.#dial(number);
		await this.#pause(this.instance.world.pace.connect);
		return { ...this.#qr };
	}

	/** What /instance/restart answers; 200, even if it says that nothing was restarted. */
	async restart(): Promise<object> {
		if (this.state === 'close') {
			const refusal = badRequest(`The "${this.instance.name}" instance is not connected`);
			// observed: its text is "[object Object]"
			return { error: true, message: String(refusal) };
		}
		if (this.state === 'connecting') return await this.connect();
		const answer = this.#shown();
		void this.#pause(this.instance.world.pace.reopen).then(() => {
			if (this.instance.world.stopped.aborted || this.state !== 'open') return;
			this.lose();
			this.open();
		});
		return answer;
	}

	/** The QR code was scanned, or WhatsApp is within reach again. */
	open(): void {
		if (this.state === 'close') throw new Error('Call /instance/connect first.');
		this.#dialling.abort();
		this.state = 'open';
		this.known = true;
		this.#dialled = true;
		const { name, wuid, profileName } = this.instance;
		const me = { wuid, profileName, profilePictureUrl: null };
		this.#update({ instance: name, ...me, state: 'open', statusReason: 200 });
	}

	/** WhatsApp is out of reach: the server dials again and again until open(). */
	lose(): void {
		if (this.state !== 'open') throw new Error('There is no connection to lose.');
		this.state = 'connecting';
		this.#update({ instance: this.instance.name, state: 'connecting', statusReason: 200 });
	}

	/** The device was removed, on the phone or by /instance/logout. */
	logOut(): void {
		this.#dialling.abort();
		this.state = 'close';
		this.#qr = { count: 0 };
		const { name } = this.instance;
		const at = { disconnectionAt: new Date().toISOString(), disconnectionReasonCode: 401 };
		this.instance.raise('status.instance', { instance: name, status: 'closed', ...at });
		this.instance.raise('logout.instance', null);
		this.#update({ instance: name, state: 'close', statusReason: 401 });
	}

	/**
	 * Throws what a call runs into that needs WhatsApp. `method` is Baileys' that it would call, `as`
	 * what the text of that becomes.
	 */
	async needed(method: string, as?: (text: string) => Refusal): Promise<void> {
		if (this.state === 'open') return;
		if (this.state === 'connecting') await this.#pause(this.instance.world.pace.giveUp);
		const lack = this.#lack(method);
		throw as === undefined ? lack : as(String(lack));
	}

	#lack(method: string): Error {
		if (this.state === 'connecting') return new Boom('Timed Out', 408);
		if (this.#dialled) return new Boom('Connection Closed', 428);
		return new TypeError(`Cannot read properties of undefined (reading '${method}')`);
	}

	async #dial(number: string | undefined): Promise<void> {
		const { world, name } = this.instance;
		this.state = 'connecting';
		this.#dialled = true;
		this.#dialling = new AbortController();
		const { signal } = this.#dialling;
		this.#update({ instance: name, state: 'connecting', statusReason: 200 });
		for (let wait = world.pace.qr; this.#qr.count < world.pace.qrCodes; wait = world.pace.qrLife) {
			await this.#pause(wait, signal);
			const { count, ...qr } = await drawn(this.instance.id, this.#qr.count + 1, number);
			if (signal.aborted || world.stopped.aborted) return;
			this.#qr = { ...qr, count };
			this.instance.raise('qrcode.updated', { qrcode: { instance: name, ...qr } });
		}
		const message = 'QR code limit reached, please login again';
		this.instance.raise('qrcode.updated', { message, statusCode: 500 });
		this.#update({ instance: name, state: 'refused', statusReason: 428 });
		this.state = 'close';
	}

	#shown(): object {
		return { instance: { instanceName: this.instance.name, state: this.state } };
	}

	#update(data: object): void {
		this.instance.raise('connection.update', data);
	}

	async #pause(ms: number, ended?: AbortSignal): Promise<void> {
		const { stopped } = this.instance.world;
		const signal = ended === undefined ? stopped : AbortSignal.any([stopped, ended]);
		await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
	}
}
