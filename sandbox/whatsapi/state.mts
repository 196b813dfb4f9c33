import { randomBytes, randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Plan } from './plans.mts';
import type { Template } from './template.mts';

/** How it works: "Every message moves through a lifecycle". */
export const statuses = [
	'queued',
	'scheduled',
	'processing',
	'retrying',
	'sent',
	'delivered',
	'read',
	'failed',
] as const;
export type Status = (typeof statuses)[number];

export interface Message {
	readonly id: string;
	readonly batchId: string | null;
	readonly to: string;
	readonly text: string | null;
	readonly template: Template | null;
	readonly dryRun: boolean;
	readonly metadata: object | null;
	readonly scheduledFor: string | null;
	status: Status;
	sentAt: string | null;
	deliveredAt: string | null;
	readAt: string | null;
	failedAt: string | null;
	errorMessage: string | null;
	readonly timeline: { status: Status; at: string }[];
}

/** Connect your own WhatsApp number. */
export interface Credentials {
	whatsappAccessToken: string;
	whatsappPhoneNumberId: string;
}

export interface Account {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	apiKey: string;
	plan: Plan;
	/** Error codes: 403 "Your account has been deactivated". */
	active: boolean;
	credentials: Credentials | null;
	/** By id, in the order of the sends. */
	readonly messages: Map<string, Message>;
	/** When the 24 hours of the people who have written end, in milliseconds, by number. */
	readonly windowEnds: Map<string, number>;
}

/** What becomes of messages to a number. */
export interface Fate {
	/** They get no further; default read. */
	reaches?: Status;
	/** Why they fail then; without it they stay there. */
	fails?: string;
	/** How many of them this happens to; default all. */
	times?: number;
	/** Transient errors before each of them goes out. */
	retries?: number;
}

/** What the gateway knows. */
export class State {
	/** By id; the first one is the sandbox's own. */
	readonly accounts = new Map<string, Account>();
	/** By number; without a fate messages are read. */
	readonly fates = new Map<string, Fate>();
	/** Error codes, 503: "we've paused sending to protect your account". */
	circuitOpen = false;
	/** Each message that goes out to a phone. */
	readonly news = new EventEmitter<{ message: [Message] }>();

	/** POST /auth/register: starts on "free". */
	register(name: string, email: string): Account {
		const id = randomUUID();
		const rest = { plan: 'free', active: true, credentials: null } as const;
		const empty = { messages: new Map(), windowEnds: new Map() };
		const account: Account = { id, name, email, apiKey: newKey(), ...rest, ...empty };
		this.accounts.set(id, account);
		return account;
	}

	accountOf(apiKey: string): Account | undefined {
		return [...this.accounts.values()].find((account) => account.apiKey === apiKey);
	}
}

/** Authentication: "sk_live_ + 48 hex characters". */
export function newKey(): string {
	return `sk_live_${randomBytes(24).toString('hex')}`;
}
