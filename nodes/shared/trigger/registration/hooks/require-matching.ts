import type { IHookFunctions } from 'n8n-workflow';
import { asObject } from '../../../values/json';
import { problemWith } from '../../filters/filter';
import type { TriggerGateway } from '../../trigger-gateway';

/** Throws ExplainedError for a filter that would keep out everything that it was entered for. */
export function requireMatching(
	context: Pick<IHookFunctions, 'getNodeParameter'>,
	{ filters = [] }: Pick<TriggerGateway, 'filters'>,
): void {
	const chosen = asObject(context.getNodeParameter('filters', {}));
	for (const filter of filters) {
		const { name } = filter.field;
		const found = name in chosen ? problemWith(filter, chosen[name]) : undefined;
		if (found) throw found;
	}
}
