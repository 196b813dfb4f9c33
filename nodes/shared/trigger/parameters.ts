import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { asObject } from '../values/json';
import { readOptions } from './options/options';
import type { TriggerOptions } from './options/options';
import type { TriggerGateway } from './trigger-gateway';

/** What the user has chosen for a trigger, as it counts for one delivery. */
export interface TriggerParameters {
	readonly events: readonly unknown[];
	/** Undefined where the trigger does not ask for them: all. */
	readonly statuses: readonly unknown[] | undefined;
	readonly filters: IDataObject;
	readonly options: TriggerOptions;
}

/** Whether the trigger registers its URL itself. */
export const isAutomatic = (
	context: Pick<IHookFunctions | IWebhookFunctions, 'getNodeParameter'>,
): boolean => context.getNodeParameter('registration', 'manual') !== 'manual';

/** Reads the parameters; undefined if one cannot be evaluated or is not valid, which the log of n8n then says. */
export function readTriggerParameters(
	context: IWebhookFunctions,
	{ gateway, options }: Pick<TriggerGateway, 'gateway' | 'options'>,
): TriggerParameters | undefined {
	const read = (name: string, absent: unknown): unknown => context.getNodeParameter(name, absent);
	try {
		const statuses = read('statuses', null);
		return {
			events: asList(read('events', [])),
			statuses: statuses === null ? undefined : asList(statuses),
			filters: asObject(read('filters', {})),
			options: readOptions(context, options),
		};
	} catch (error) {
		context.logger.error(`The parameters of ${gateway.name} Trigger can't be read`, { error });
		return undefined;
	}
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
