import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import type { Gateway as Contract } from '../../test/contract/action-gateways.mts';
import { loadNodes } from '../../test/support/package.mts';
import { runNode } from '../../test/support/run-node.mts';
import { Trouble } from '../bring-up/trouble.mjs';
import { VARIANT, variantOf } from '../../test/support/variant.mts';
import { type Call, type Exchange, startGate } from './gate.mts';
import { type Known, Unknown, withKnown } from './known.mts';
import type { Plan } from './plan.mts';

/** A gateway, or its sandbox, that the steps are made against. */
export interface Target {
	credentials: ICredentialDataDecryptedObject;
	/** What is known from the start; the steps add to it. */
	known: Known;
	/** The part of that which the steps have created. */
	created: Known;
	/** Why a call of an operation is not made; undefined if it may be. */
	refuse(call: Call, operation: string): Promise<string | undefined>;
}

export interface Recorded {
	operation: string;
	exchanges: Exchange[];
	/** Why nothing was asked of the gateway, or not all. */
	reason?: string;
}

/** What the person gets to read on their phone. */
const TEXT = 'This is a test message. You can ignore it.';

/** Whoever is asked may take an hour to answer; n8n's nodes would wait for a minute. */
const PATIENCE_MS = 3_600_000;

/** Makes the steps of the plan in n8n's real context, one after the other. */
export async function runSteps(
	plan: Plan,
	contract: Contract,
	target: Target,
): Promise<Recorded[]> {
	const { gateway, steps } = plan;
	const type = (await loadNodes()).get(`${manifest.name}.${gateway.value}`);
	if (!type) throw new Error(`No node ${gateway.value}`);
	const { refuse, credentials } = target;
	const all: Recorded[] = [];
	const here = () => all.at(-1) as Recorded;
	const gates = await Promise.all(
		urlsOf(credentials).map(async ([field, url]) => ({
			field,
			...(await startGate(url, {
				timeoutMs: gateway.timeoutMs,
				record: (exchange) => here().exchanges.push(exchange),
				async refuse(call) {
					const reason = await refuse(call, here().operation);
					if (reason !== undefined) here().reason ??= reason;
					return reason;
				},
			})),
		})),
	);
	const urls = Object.fromEntries(gates.map(({ field, url }) => [field, url]));
	for (const { operation, parameters = {}, learns = {}, creates = {} } of steps) {
		all.push({ operation, exchanges: [] });
		const [resource, value] = operation.split('.');
		const merged = { resource, operation: value, ...contract.operations[operation], ...parameters };
		try {
			const { items, error } = await runNode({
				type: VARIANT,
				types: variantOf(type, gateway, { timeoutMs: PATIENCE_MS }),
				parameters: withKnown(merged, target.known),
				credentials: { [gateway.credential]: { ...credentials, ...urls } },
				items: [{ gateway: gateway.value, ...target.known, text: TEXT }],
			});
			if (here().exchanges.length === 0) here().reason ??= error?.message ?? 'it sent nothing';
			if (all[0]?.exchanges[0]?.status === 401)
				throw new Trouble('Your gateway rejects the key.', 'Copy it again.');
			const output = items[0]?.json ?? {};
			Object.assign(target.created, pick(output, creates));
			Object.assign(target.known, pick(output, { ...learns, ...creates }));
		} catch (error) {
			if (!(error instanceof Unknown)) throw error;
			here().reason = error.message;
		}
	}
	await Promise.all(gates.map(async ({ stop }) => await stop()));
	return all;
}

/** The base URLs among the credential's fields, each of a server of its own. */
const urlsOf = (credentials: ICredentialDataDecryptedObject): Array<[string, string]> =>
	Object.entries(credentials).flatMap(([field, value]) =>
		/Url$/.test(field) && value ? [[field, String(value).replace(/\/+$/, '')]] : [],
	);

function pick(output: IDataObject, fields: Readonly<Record<string, string>>): Known {
	const entries = Object.entries(fields).map(([name, field]) => [name, output[field]]);
	return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string')) as Known;
}
