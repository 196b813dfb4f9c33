import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Call } from './gate.mts';
import type { Plan, Step } from './plan.mts';

/** A gateway, or its sandbox, that the steps are made against. */
export interface Target {
	credentials: ICredentialDataDecryptedObject;
	/** What the steps use, by the names of parameters; they learn more of it. */
	known: Record<string, string>;
	/** What all of that is, by its values. */
	names: Map<string, string>;
	/** The IDs of what the steps have created. */
	created: string[];
	/** Why a call of an operation is not made; undefined if it may be. */
	refuse(call: Call, operation: string, target: Target): Promise<string | undefined>;
}

/** Before the first step, with the number as +351910000000. */
export function targetOf(
	{ numbers, accountField }: Plan,
	number: string,
	account: unknown,
	{ credentials, refuse }: Pick<Target, 'credentials' | 'refuse'>,
): Target {
	const known = {
		...Object.fromEntries(numbers.map((name) => [name, number])),
		...(accountField !== undefined && { account: String(account) }),
	};
	const names = new Map<string, string>();
	for (const [name, value] of Object.entries({ ...credentials, ...known }))
		if (value !== '') names.set(String(value), name);
	for (const value of [number, number.slice(1)]) names.set(value, 'number');
	return { credentials, known, names, created: [], refuse };
}

/** Keeps what later steps need of a step's output. */
export function learn(
	{ known, names, created }: Target,
	{ learns = {}, creates = {} }: Step,
	output: IDataObject = {},
): void {
	for (const [name, field] of Object.entries({ ...learns, ...creates })) {
		const value = output[field];
		if (typeof value !== 'string') continue;
		known[name] = value;
		names.set(value, name);
		if (name in creates) created.push(value);
	}
}
