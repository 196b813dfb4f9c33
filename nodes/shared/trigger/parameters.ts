import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isObject } from '../values/json';
import { ExplainedError, inOneMessage } from '../http/explained-error';
import { problemWith } from './filters/filter';
import { readParameter } from '../fields/read-field';
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
	trigger: Pick<TriggerGateway, 'filters' | 'options'>,
): TriggerParameters | undefined {
	const { options } = trigger;
	const read = (name: string, absent: unknown): unknown => context.getNodeParameter(name, absent);
	try {
		const statuses = read('statuses', ABSENT);
		return {
			events: asList(read('events', [])),
			statuses: statuses === ABSENT ? undefined : asList(statuses),
			filters: readFilters(context, trigger),
			options: readOptions(context, options),
		};
	} catch (error) {
		context.logger.error(`The parameters of ${context.getNode().name} can't be read`, { error });
		return undefined;
	}
}

/** Reads the options that the user has added; throws ExplainedError that names the first bad one. */
export const readOptions = (
	context: Pick<IHookFunctions | IWebhookFunctions, 'getNodeParameter' | 'getTimezone'>,
	field: TriggerGateway['options'],
): TriggerOptions =>
	field
		? readParameter(
				field,
				context.getNodeParameter(field.name, {}, { skipValidation: true }),
				context.getTimezone(),
			)
		: {};

/** An expression gives anything, null, too: then the user has entered something that matches nothing. */
const ABSENT = {};

/** The filters that the user has added, by name; those that hold nothing are null. */
function readFilters(
	context: IWebhookFunctions,
	{ filters = [] }: Pick<TriggerGateway, 'filters'>,
): IDataObject {
	const added: unknown = context.getNodeParameter('filters', {});
	if (!isObject(added)) throw new ExplainedError("'Filters' holds no filters", 'Add them again.');
	for (const filter of filters.filter(({ field }) => field.name in added)) {
		const problem = problemWith(filter, added[filter.field.name]);
		if (problem) context.logger.warn(`${context.getNode().name}: ${inOneMessage(problem)}`);
	}
	return Object.fromEntries(
		Object.entries(added).map(([name, value]) => [name, value ?? null] as const),
	);
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
