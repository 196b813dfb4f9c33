import manifest from '../../package.json' with { type: 'json' };
import type { Gateway as Contract } from '../../test/contract/action-gateways.mts';
import { loadNodes } from '../../test/support/package.mts';
import { runNode } from '../../test/support/run-node.mts';
import { VARIANT, variantOf } from '../../test/support/variant.mts';
import { type Exchange, startGate } from './gate.mts';
import { Unknown, withKnown } from './parameters.mts';
import { Stopped } from './person.mts';
import type { Plan, Step } from './plan.mts';
import { learn, type Target } from './target.mts';

export interface Recorded {
	operation: string;
	exchanges: Exchange[];
	/** Why nothing was asked of the gateway, or not all. */
	reason?: string;
}

/** What the person gets to read on their phone. */
const TEXT = 'This is a test message. You can ignore it.';

/** Whoever is asked may take an hour to answer; the nodes would wait for a minute. */
const PATIENCE_MS = 3_600_000;

/** Makes the steps of the plan in n8n's real context, one after the other. */
export async function runSteps(
	{ gateway, steps }: Plan,
	{ operations }: Contract,
	target: Target,
): Promise<Recorded[]> {
	const all: Recorded[] = [];
	const gates = await openGates(target, gateway.timeoutMs, () => all.at(-1) as Recorded);
	const credentials = { ...target.credentials, ...gates.urls };
	const type = (await loadNodes()).get(`${manifest.name}.${gateway.value}`);
	if (!type) throw new Error(`No node ${gateway.value}`);

	async function make(step: Step, recorded: Recorded): Promise<void> {
		const [resource, operation] = step.operation.split('.');
		const parameters = { ...operations[step.operation], ...step.parameters };
		const { items, error } = await runNode({
			type: VARIANT,
			types: variantOf(type as NonNullable<typeof type>, gateway, { timeoutMs: PATIENCE_MS }),
			parameters: { resource, operation, ...withKnown(parameters, target.known) },
			credentials: { [gateway.credential]: credentials },
			items: [{ gateway: gateway.value, ...target.known, text: TEXT }],
		});
		if (recorded.exchanges.length === 0) recorded.reason ??= error?.message ?? 'it sent nothing';
		learn(target, step, items[0]?.json);
	}

	try {
		for (const step of steps) {
			const recorded: Recorded = { operation: step.operation, exchanges: [] };
			all.push(recorded);
			await make(step, recorded).catch((error: unknown) => {
				if (!(error instanceof Unknown)) throw error;
				recorded.reason = error.message;
			});
			if (all[0]?.exchanges[0]?.status === 401)
				throw new Stopped('Your gateway rejects the key. Copy it again.');
		}
	} finally {
		await gates.stop();
	}
	return all;
}

/** One before each server that the credential names. */
async function openGates(target: Target, timeoutMs: number, current: () => Recorded) {
	const fields = Object.entries(target.credentials).filter(
		([field, value]) => /Url$/.test(field) && value !== '',
	);
	const gates = fields.map(async ([field, url]) => {
		const gate = await startGate(String(url), {
			timeoutMs,
			record: (exchange) => current().exchanges.push(exchange),
			async refuse(call) {
				const recorded = current();
				const reason = await target.refuse(call, recorded.operation, target);
				if (reason !== undefined) recorded.reason ??= reason;
				return reason;
			},
		});
		return { field, ...gate };
	});
	const open = await Promise.all(gates);
	return {
		urls: Object.fromEntries(open.map(({ field, url }) => [field, url])),
		stop: async () => void (await Promise.all(open.map(async ({ stop }) => await stop()))),
	};
}
