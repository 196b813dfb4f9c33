import type { Call, Ledger } from '../ledger.mts';
import type { Deliveries } from '../deliveries.mts';
import type { Attempt } from '../attempt.mts';
import type { StoredFile } from '../files.mts';
import { type Condition, Conversation } from './conversation.mts';
import type { Line } from './line.mts';
import { showAttempt, showCall, type Traffic } from './traffic.mts';

/** A gateway as the phone page offers it. */
export interface PhoneGateway {
	id: string;
	title: string;
	line: Line;
	ledger: Ledger;
	deliveries: Deliveries;
	keepFile(file: StoredFile): string;
	/** What answers there, in a sentence. */
	about?: string;
	/** The workflow behind it. */
	workflowUrl?: string;
	/** Texts to begin with. */
	suggestions?: readonly string[];
	/** What the business can begin with. */
	actions?: readonly Action[];
}

/** Something that the business does by itself. */
export interface Action {
	label: string;
	run(): Promise<unknown>;
}

/** What the page is told, in order. */
export type Update = { gateway: string } & (
	Parameters<Conversation['tell']>[0] | { kind: 'traffic'; traffic: Traffic }
);

/** One person's phone, with a conversation at each gateway. */
export class Phone {
	readonly conversations = new Map<string, Conversation>();
	readonly traffic: { gateway: string; traffic: Traffic }[] = [];
	condition: Condition = { isOnline: true, isOnWhatsApp: true };

	constructor(
		readonly gateways: readonly PhoneGateway[],
		tell: (update: Update) => void,
	) {
		for (const { id: gateway, line, ledger, deliveries } of gateways) {
			const conversation = new Conversation(line, (change) => {
				tell({ gateway, ...change });
			});
			this.conversations.set(gateway, conversation);
			const note = (traffic: Traffic) => {
				this.#keep(gateway, traffic);
				tell({ gateway, kind: 'traffic', traffic });
			};
			ledger.changes.on('call', (call: Call) => {
				note(showCall(call));
			});
			deliveries.changes.on('attempt', (attempt: Attempt) => {
				note(showAttempt(attempt));
			});
		}
	}

	/** Breaks the phone, or mends it. */
	become(condition: Condition): void {
		this.condition = condition;
		for (const conversation of this.conversations.values()) conversation.become(condition);
	}

	#keep(gateway: string, traffic: Traffic): void {
		const known = this.traffic.findIndex((entry) => entry.traffic.id === traffic.id);
		if (known >= 0) this.traffic[known] = { gateway, traffic };
		else this.traffic.push({ gateway, traffic });
		if (this.traffic.length > MOST_TRAFFIC) this.traffic.shift();
	}
}

const MOST_TRAFFIC = 300;
