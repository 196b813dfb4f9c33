import { disconnected, neverDisconnected } from './disconnection.mts';
import type { Instance } from './instance.mts';
import { Line } from './line.mts';
import { drawn, type Qr } from './qr.mts';
import { pause } from './pause.mts';
import { badRequest, internal, type Refusal } from './refusal.mts';

/** The life of an instance's connection: close, connecting with QR codes, open. */
export class Connection {
	state: 'open' | 'connecting' | 'close';
	/** Whether it was open once. */
	known: boolean;
	disconnection = neverDisconnected;
	readonly line = new Line();
	#qr: Qr = { count: 0 };
	#dialling = new AbortController();

	constructor(
		private readonly instance: Instance,
		connected: boolean,
	) {
		this.state = connected ? 'open' : 'close';
		this.known = connected;
		this.line.isDialled = connected;
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
		await pause(this.instance.world.pace.connect, this.instance.world.stopped);
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
		const { pace, stopped } = this.instance.world;
		void pause(pace.reopen, stopped).then(() => {
			if (stopped.aborted || this.state !== 'open') return;
			this.lose();
			this.open();
		});
		return answer;
	}

	/** The QR code was scanned, or WhatsApp is within reach again. */
	open(): void {
		if (this.state === 'close') throw new Error('Call /instance/connect first.');
		// observed: after a scan, it connects once more
		if (this.#qr.count > 0) this.#connecting();
		this.#dialling.abort();
		this.#qr = { count: 0 };
		this.state = 'open';
		this.known = true;
		this.line.isCut = false;
		const { jid, profileName, pictures } = this.instance;
		const profilePictureUrl = pictures.get(jid) ?? null;
		this.#update({ wuid: jid, profileName, profilePictureUrl, state: 'open', statusReason: 200 });
	}

	/** WhatsApp is out of reach: the server dials again and again until open(). */
	lose(): void {
		if (this.state !== 'open') throw new Error('There is no connection to lose.');
		this.#connecting();
	}

	/** The device was removed on the phone. */
	logOut(): void {
		this.#close('Connection Failure');
		const { name: instance } = this.instance;
		this.instance.raise('status.instance', { instance, status: 'closed', ...this.disconnection });
		this.#tellOfRemoval();
	}

	/** What /instance/logout does. */
	async end(): Promise<void> {
		await this.needed('logout', internal);
		this.#close('Intentional Logout');
		this.#tellOfRemoval();
	}

	/**
	 * Throws what a call runs into that needs WhatsApp. `method` is Baileys' that it would call, `as`
	 * what the text of that becomes.
	 */
	async needed(method: string, as?: (text: string) => Refusal): Promise<void> {
		const lack = await this.line.lack(method, this.state, this.instance.world);
		if (lack !== undefined) throw as === undefined ? lack : as(String(lack));
	}

	async #dial(number: string | undefined): Promise<void> {
		const { world, id, name: instance } = this.instance;
		this.line.isDialled = true;
		this.#dialling = new AbortController();
		const { signal } = this.#dialling;
		this.#connecting();
		for (let wait = world.pace.qr; this.#qr.count < world.pace.qrCodes; wait = world.pace.qrLife) {
			await pause(wait, signal, world.stopped);
			const { count, ...qr } = await drawn(id, this.#qr.count + 1, number);
			if (signal.aborted || world.stopped.aborted) return;
			this.#qr = { ...qr, count };
			this.instance.raise('qrcode.updated', { qrcode: { instance, ...qr } });
		}
		const message = 'QR code limit reached, please login again';
		this.instance.raise('qrcode.updated', { message, statusCode: 500 });
		this.#update({ state: 'refused', statusReason: 428 });
		this.state = 'close';
	}

	#shown(): object {
		return { instance: { instanceName: this.instance.name, state: this.state } };
	}

	#connecting(): void {
		this.state = 'connecting';
		this.#update({ state: 'connecting', statusReason: 200 });
	}

	#close(why: string): void {
		this.#dialling.abort();
		this.state = 'close';
		this.#qr = { count: 0 };
		this.disconnection = disconnected(why);
	}

	#tellOfRemoval(): void {
		this.instance.raise('logout.instance', null);
		this.#update({ state: 'close', statusReason: 401 });
	}

	#update(data: object): void {
		this.instance.raise('connection.update', { instance: this.instance.name, ...data });
	}
}
