import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../../../shared/http/explained-error';
import type { GatewayApi, ItemIndex, Results } from '../../../shared/action/operation';
import type { Field, Params } from '../../../shared/fields/field';
import { statusReader } from './status-reader';
import { notDeliveredError } from './not-delivered';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5_000;
const DEFAULT_LIMIT_S = 60;

export const waitOptions = [
	{
		displayName: 'Time Limit (Seconds)',
		name: 'timeLimit',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 3600 },
		default: DEFAULT_LIMIT_S,
		description:
			"How long to wait for the status chosen in 'Wait Until'. After that, the item is output with its current status and 'timedOut' set to true. The message is still being delivered.",
	},
	{
		displayName: 'Wait Until',
		name: 'waitUntil',
		type: 'options',
		default: 'delivered',
		options: [
			{
				name: 'Accepted',
				value: 'accepted',
				description: 'WhatsAPI has accepted the message (no waiting)',
			},
			{
				name: 'Delivered',
				value: 'delivered',
				description: "The message has arrived on the recipient's phone",
			},
			{ name: 'Read', value: 'read', description: 'The recipient has read the message' },
			{ name: 'Sent', value: 'sent', description: 'WhatsApp has accepted the message' },
		],
		description:
			"Which status to wait for before the workflow continues. By default, it continues once WhatsAPI has accepted the message. If WhatsApp can't deliver the message, the item fails.",
	},
] as const satisfies readonly Field[];

interface Sent {
	readonly item: ItemIndex;
	readonly params: { readonly options: Partial<Params<typeof waitOptions>> };
	readonly record: IDataObject;
}

/** How far a message is: https://whatsapi.cc/developers, How it works. All else comes before. */
const STEPS = ['sent', 'delivered', 'read'];
const stepOf = (status: unknown) => STEPS.indexOf(String(status));

/** Waits until each item has the status it waits for, polling for all of them together. */
export async function* waitForAll(sent: readonly Sent[], api: GatewayApi): Results {
	const open = new Set<Waiting>();
	for (const { item, params, record } of sent) {
		const waiting = new Waiting(item, params.options, record);
		if (waiting.asksForNothing) yield [item, record];
		else if (waiting.isInVain) yield [item, waiting.output(true)];
		else open.add(waiting);
	}
	const read = statusReader(api);
	for (let pause = FIRST_PAUSE_MS; open.size > 0; pause += FIRST_PAUSE_MS) {
		const left = Math.min(...[...open].map(({ until }) => until)) - Date.now();
		await api.wait(Math.max(0, Math.min(pause, LONGEST_PAUSE_MS, left)));
		const found = await read([...open].flatMap((waiting) => waiting.missing));
		for (const waiting of open) {
			const result = waiting.learn(found);
			if (!result) continue;
			open.delete(waiting);
			yield [waiting.item, result];
		}
	}
}

/** An item that is output once its messages have the status it waits for. */
class Waiting {
	readonly until: number;
	private readonly goal: number;
	private readonly ids: readonly string[];
	private readonly known = new Map<string, IDataObject>();

	constructor(
		readonly item: ItemIndex,
		{ waitUntil = 'accepted', timeLimit = DEFAULT_LIMIT_S }: Sent['params']['options'],
		private readonly record: IDataObject,
	) {
		const { messageId, messageIds } = record;
		this.ids = [messageIds ?? messageId].flat().filter((id) => typeof id === 'string');
		this.goal = stepOf(waitUntil);
		this.until = Date.now() + timeLimit * 1000;
	}

	/** What a dry run left no message of cannot be waited for. */
	get asksForNothing(): boolean {
		return this.goal < 0 || this.ids.length === 0;
	}

	/** It is to be sent after the time limit only. */
	get isInVain(): boolean {
		return Date.parse(String(this.record.scheduledFor)) > this.until;
	}

	/** The messages that are not yet as far. */
	get missing(): string[] {
		return this.ids.filter((id) => stepOf(this.known.get(id)?.status) < this.goal);
	}

	/** What becomes of the item; undefined if it has to wait on. */
	learn(found: ReadonlyMap<string, IDataObject>): IDataObject | ExplainedError | undefined {
		for (const id of this.missing) {
			const message = found.get(id);
			if (message) this.known.set(id, message);
			if (message?.status === 'failed') return notDeliveredError(message);
		}
		if (this.missing.length === 0) return this.output(false);
		return Date.now() >= this.until ? this.output(true) : undefined;
	}

	/** With the status of the message that is least far. */
	output(timedOut: boolean): IDataObject {
		const messages = this.ids.map((id) => this.known.get(id) ?? this.record);
		const [least] = messages.toSorted((a, b) => stepOf(a.status) - stepOf(b.status));
		const { status, sentAt = null, deliveredAt = null, readAt = null } = least ?? {};
		return { ...this.record, status, sentAt, deliveredAt, readAt, timedOut };
	}
}
