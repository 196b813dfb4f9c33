import { until } from '../../until.mts';
import { differences } from '../../../support/differences.mts';
import { differ } from './differences.mts';
import type { RecordedDelivery } from './recordings.mts';
import { take } from './steps.mts';
import { asSent, setWebhook } from './webhook.mts';
import { addUnconnected, ana, instanceOf, type World } from './world.mts';

/** It came with the step, which the sandbox does without it. */
const ASIDE = 'messages.update, by events → chats.upsert';

/** Has what led to the recorded deliveries happen once more, step by step. */
export class Retelling {
	/** How many deliveries there were before each step. */
	readonly #before = new Map<string, number>();
	readonly #ids = new Map<string, string>();
	/** Steps that the sandbox has no way to do: it is given the data, and the rest is compared. */
	readonly #given = new Set<string>();

	constructor(
		readonly world: World,
		readonly recorded: readonly RecordedDelivery[],
	) {
		// as the server knew her
		world.sandbox.phone.receive({ from: ana, name: 'Ana', text: 'Olá' });
		addUnconnected(world.sandbox, 'novo2');
		instanceOf(world.sandbox, 'leaver').connection.logOut();
	}

	/** What is different in the sandbox's delivery. */
	async differences(one: RecordedDelivery): Promise<string[]> {
		await this.#begin(one);
		const isGiven = this.isGiven(one);
		const { sandbox } = this.world;
		if (isGiven) instanceOf(sandbox, one.body.instance).raise(one.event, one.body.data);
		const told = () =>
			sandbox.deliveries.attempts
				.slice(this.#before.get(one.step))
				.filter(({ event }) => event === one.event);
		const nth = isGiven ? 0 : Number(/\((\d)\)$/.exec(one.name)?.[1] ?? 1) - 1;
		await until(() => told()[nth] !== undefined);
		const sent = isGiven ? told().at(-1) : told()[nth];
		return sent === undefined ? ['it is not told'] : differences(asSent(one), asSent(sent), differ);
	}

	isGiven({ step, name }: RecordedDelivery): boolean {
		return this.#given.has(step) || name === ASIDE;
	}

	async #begin(one: RecordedDelivery): Promise<void> {
		if (this.#before.has(one.step)) return;
		await setWebhook(one, this.world);
		this.#before.set(one.step, this.world.sandbox.deliveries.attempts.length);
		const told = this.recorded.filter(({ step }) => step === one.step);
		if (!(await take(one.step, told, this.world, this.#ids))) this.#given.add(one.step);
	}
}
