import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../nodes/shared/values/json.ts';

/** An earlier step was to tell what this one needs. */
export class Unknown extends Error {}

/** The contract suite's parameters with what is known of this gateway in place of the sandbox's. */
export function withKnown(parameters: IDataObject, known: Record<string, string>): IDataObject {
	const entries = Object.entries(parameters).map(([name, value]) => {
		const own = known[name];
		if (own !== undefined) return [name, isLocator(value) ? { ...value, value: own } : own];
		// An ID of the sandbox means nothing here, or something else.
		if (/(Id|Link)$/.test(name)) throw new Unknown(`your gateway has given no ${name} to use`);
		return [name, isObject(value) ? withKnown(value, known) : value];
	});
	return Object.fromEntries(entries) as IDataObject;
}

const isLocator = (value: unknown): value is IDataObject => isObject(value) && '__rl' in value;
