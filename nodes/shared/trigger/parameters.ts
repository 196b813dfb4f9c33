import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { asObject } from '../values/json';

/** What the user has chosen for a trigger, as it counts for one delivery. */
export interface TriggerParameters {
	readonly events: readonly unknown[];
	/** Undefined where the trigger does not ask for them: all. */
	readonly statuses: readonly unknown[] | undefined;
	readonly filters: IDataObject;
	readonly options: IDataObject;
}

/** Reads the parameters; undefined if an expression in them cannot be evaluated. */
export function readTriggerParameters(context: IWebhookFunctions): TriggerParameters | undefined {
	const read = (name: string, absent: unknown): unknown => context.getNodeParameter(name, absent);
	try {
		const statuses = read('statuses', null);
		return {
			events: asList(read('events', [])),
			statuses: statuses === null ? undefined : asList(statuses),
			filters: asObject(read('filters', {})),
			options: asObject(read('options', {})),
		};
	} catch (error) {
		context.logger.error('The parameters of a trigger cannot be read', { error });
		return undefined;
	}
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
