import type { INodeType } from 'n8n-workflow';
import { WhatSms } from '../../nodes/WhatSms/WhatSms.node.ts';
import { whatSms } from '../../nodes/WhatSms/gateway.ts';
import { execute } from '../../nodes/shared/execute.ts';
import type { Gateway } from '../../nodes/shared/gateway.ts';

export const VARIANT = 'test.whatSms';

/** The WhatSMS node over a gateway with other data, such as limits of seconds instead of minutes. */
export const variantOf = (change: Partial<Gateway>): ReadonlyMap<string, INodeType> =>
	new Map([
		[
			VARIANT,
			{
				description: new WhatSms().description,
				async execute() {
					return await execute(this, { ...whatSms, ...change });
				},
			},
		],
	]);
