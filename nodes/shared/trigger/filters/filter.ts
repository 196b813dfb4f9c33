import type { INodeProperties } from 'n8n-workflow';
import { filtersOf } from '../../fields/collections';
import { readField } from '../../fields/read-field';
import { toN8nProperty } from '../../fields/to-n8n-property';
import { ExplainedError } from '../../http/explained-error';
import type { Filter } from '../trigger-gateway';

/** The trigger's filters as one parameter. */
export const filtersField = (filters: readonly Filter[]): INodeProperties =>
	toN8nProperty(filtersOf(filters.map(({ field }) => field)));

/** Why what the user or an expression entered in a filter can never match; undefined if it can. */
export function problemWith(
	{ field, problem }: Filter,
	value: unknown,
): ExplainedError | undefined {
	if (problem) return problem(value);
	try {
		readField(field, value, `Filters → ${field.displayName}`, 'UTC');
		return undefined;
	} catch (error) {
		return error instanceof ExplainedError ? error : undefined;
	}
}
