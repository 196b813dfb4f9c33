import type { INodeType } from 'n8n-workflow';
import { execute } from '../../nodes/shared/action/execute.ts';
import type { Gateway } from '../../nodes/shared/gateway.ts';

export const VARIANT = 'test.variant';

/** A node over its gateway with other data, such as limits of seconds instead of minutes. */
export const variantOf = (
	{ description }: INodeType,
	gateway: Gateway,
	change: Partial<Gateway>,
): ReadonlyMap<string, INodeType> =>
	new Map([
		[
			VARIANT,
			{
				description,
				async execute() {
					return await execute(this, { ...gateway, ...change });
				},
			},
		],
	]);
