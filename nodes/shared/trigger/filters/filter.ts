import type { INodeProperties } from 'n8n-workflow';
import type { Filter } from '../trigger-gateway';

/** The trigger's filters as one parameter. */
export const filtersField = (filters: readonly Filter[]): INodeProperties => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: filters.map(({ field }) => field),
});
