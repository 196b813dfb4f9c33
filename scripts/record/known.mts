import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Plan } from './plan.mts';

/** What is known of a gateway while it is recorded, by the names of parameters. */
export type Known = Record<string, string>;

/** What is known before the first step. */
export const knownOf = (
	{ numbers, accountField }: Plan,
	number: string,
	account: unknown,
): Known => ({
	...Object.fromEntries(numbers.map((name) => [name, number])),
	...(accountField !== undefined && { account: String(account) }),
});

/** What stands for a value in a recording: its name. */
export function namesOf(
	known: Known,
	credentials: ICredentialDataDecryptedObject,
	number: string,
): Map<string, string> {
	const entries = Object.entries({ ...credentials, ...known }).map(
		([name, value]) => [String(value), name] as const,
	);
	const numbers = [number, number.slice(1)].map((value) => [value, 'number'] as const);
	return new Map([...entries, ...numbers].filter(([value]) => value !== ''));
}

/** An earlier step was to tell what this one needs. */
export class Unknown extends Error {}

/** The contract suite's parameters with the values of this gateway in place of the sandbox's. */
export function withKnown(parameters: IDataObject, known: Known): IDataObject {
	const entries = Object.entries(parameters).map(([name, value]) => [
		name,
		replace(name, value, known),
	]);
	return Object.fromEntries(entries) as IDataObject;
}

function replace(name: string, value: IDataObject[string], known: Known): unknown {
	const own = known[name];
	if (own !== undefined) return isLocator(value) ? { ...value, value: own } : own;
	// An ID of the sandbox means nothing here, or something else.
	if (/(Id|Link)$/.test(name)) throw new Unknown(`the gateway has shown no ${name} to use`);
	return isObject(value) ? withKnown(value, known) : value;
}

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isLocator = (value: unknown): value is IDataObject => isObject(value) && '__rl' in value;
