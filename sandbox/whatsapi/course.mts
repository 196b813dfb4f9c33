import { timestamp } from '../timestamp.mts';
import { waitUntil } from '../wait-until.mts';
import type { Account, Message, State, Status } from './state.mts';
import { templateProblem } from './template-check.mts';
import type { Variant } from './variant.mts';

export interface Pace {
	/** Milliseconds from one status to the next. */
	step: number;
	/** Aborted when the sandbox stops. */
	stopped: AbortSignal;
}

/** Tells the account's webhook how far a message is. */
export type Tell = (account: Account, message: Message) => void;

/** Where a message stops, and why it fails there, if it does. */
interface End {
	last: Status;
	reason?: string;
}

/**
 * Meta's error 131047: title and meaning as in help.hello-charles.com, "Understanding WhatsApp Error
 * Codes". The exact words, here and below, and what WhatsAPI makes of them are assumed.
 */
const outsideWindow =
	'(#131047) Re-engagement message: Message failed to send because more than 24 hours have passed since the customer last replied to this number.';
const noCredentials = 'Meta credentials are missing. Save them with PUT /auth/me/credentials.';
const wrongToken = '(#190) Invalid OAuth access token - Cannot parse access token';

/** How it works: the lifecycle of every message. */
export class Course {
	readonly #state: State;
	readonly #variant: Variant;
	readonly #pace: Pace;
	readonly #tell: Tell;

	constructor(state: State, variant: Variant, pace: Pace, tell: Tell) {
		this.#state = state;
		this.#variant = variant;
		this.#pace = pace;
		this.#tell = tell;
	}

	/** Takes a message that is queued or scheduled as far as it gets. */
	async carryOut(account: Account, message: Message): Promise<void> {
		if (message.status === 'scheduled') {
			const due = Date.parse(message.scheduledFor ?? '');
			if (!(await waitUntil(due, this.#pace.stopped))) return;
			become(message, 'queued');
		}
		const { retries = 0 } = this.#state.fates.get(message.to) ?? {};
		const { last, reason } = this.#end(account, message);
		const retried = Array.from({ length: retries }, () => ['retrying', 'processing'] as const);
		const way: Status[] = ['processing', ...retried.flat(), 'sent', 'delivered', 'read'];
		for (const status of way.slice(0, way.lastIndexOf(last) + 1)) {
			if (!(await this.#step())) return;
			this.#reach(account, message, status);
		}
		if (reason === undefined || !(await this.#step())) return;
		message.errorMessage = reason;
		this.#reach(account, message, 'failed');
	}

	/** The person's phone has it, or the person has read it: of numbers whose fate is to reach `sent`. */
	acknowledge(account: Account, message: Message, status: 'delivered' | 'read'): void {
		this.#reach(account, message, status);
	}

	async #step(): Promise<boolean> {
		return await waitUntil(Date.now() + this.#pace.step, this.#pace.stopped);
	}

	/** Set up a webhook: "every time a message status changes — sent, delivered, read, or failed". */
	#reach(account: Account, message: Message, status: Status): void {
		become(message, status);
		if (status !== 'processing' && status !== 'retrying') this.#tell(account, message);
		if (status === 'sent' && !message.dryRun) this.#state.news.emit('message', message);
	}

	/** A dry run is "without calling WhatsApp": nothing keeps it from being read. */
	#end({ credentials, windowEnds }: Account, { to, dryRun, text, template }: Message): End {
		if (dryRun) return { last: 'read' };
		if (credentials === null) return { last: 'processing', reason: noCredentials };
		if (!isToken(credentials.whatsappAccessToken))
			return { last: 'processing', reason: wrongToken };
		const reason = template === null ? null : templateProblem(template);
		if (reason !== null) return { last: 'processing', reason };
		if (text !== null && (windowEnds.get(to) ?? 0) < Date.now()) {
			const isLate = this.#variant.outsideWindow === 'afterSent';
			return { last: isLate ? 'sent' : 'processing', reason: outsideWindow };
		}
		return this.#fate(to);
	}

	#fate(to: string): End {
		const fate = this.#state.fates.get(to);
		if (fate === undefined) return { last: 'read' };
		if (fate.times === 1) this.#state.fates.delete(to);
		else if (fate.times !== undefined) fate.times -= 1;
		if (fate.fails === undefined) return { last: fate.reaches ?? 'read' };
		return { last: fate.reaches ?? 'processing', reason: fate.fails };
	}
}

/** Meta's access tokens begin like the sample, "EAAc..."; others are wrong. */
export function isToken(whatsappAccessToken: string): boolean {
	return whatsappAccessToken.startsWith('EAA');
}

/** GET /messages/:id: in the sample's timeline there is no "processing". */
export function become(message: Message, status: Status): void {
	const at = timestamp();
	message.status = status;
	if (status === 'sent') message.sentAt = at;
	if (status === 'delivered') message.deliveredAt = at;
	if (status === 'read') message.readAt = at;
	if (status === 'failed') message.failedAt = at;
	if (status !== 'processing') message.timeline.push({ status, at });
}
