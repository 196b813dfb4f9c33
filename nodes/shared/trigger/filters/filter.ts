import type { INodeProperties } from 'n8n-workflow';
import type { ExplainedError } from '../../http/explained-error';
import type { GatewayEvent, TriggerGateway } from '../trigger-gateway';

/** One way for the user to keep events from starting the workflow. */
export interface Filter {
	/** What the user sees. Its default counts where the user has not added the filter. */
	readonly field: INodeProperties;
	/** What the filter says nothing about, it admits. */
	admits(event: GatewayEvent, chosen: unknown, trigger: Pick<TriggerGateway, 'chatOf'>): boolean;
	/** Why what the user entered can never match; undefined if it can. Such a workflow is not published. */
	problem?(chosen: unknown): ExplainedError | undefined;
}

/** The trigger's filters as one parameter. */
export const filtersField = (filters: readonly Filter[]): INodeProperties => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: filters.map(({ field }) => field),
});
