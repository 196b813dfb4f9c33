import type { Field, Value } from '../../fields/field';
import { singleLine } from '../../values/formats';
import { APPROVE, DECLINE } from './question';
import type { Button } from './question';

const APPROVE_LABEL = 'Approve';
const DECLINE_LABEL = 'Decline';

/** n8n looks for these names when it makes the node a human review of AI tools. */
export const approvalOptions = {
	displayName: 'Approval Options',
	name: 'approvalOptions',
	type: 'fixedCollection',
	placeholder: 'Add option',
	default: {},
	displayOptions: { show: { responseType: ['approval'] } },
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [
				{
					displayName: 'Type of Approval',
					name: 'approvalType',
					type: 'options',
					default: 'double',
					options: [
						{ name: 'Approve and Decline', value: 'double' },
						{ name: 'Approve Only', value: 'single' },
					],
				},
				{
					displayName: 'Approve Button Label',
					name: 'approveLabel',
					type: 'string',
					default: APPROVE_LABEL,
					required: true,
					format: singleLine,
				},
				{
					displayName: 'Decline Button Label',
					name: 'disapproveLabel',
					type: 'string',
					default: DECLINE_LABEL,
					required: true,
					format: singleLine,
					displayOptions: { show: { approvalType: ['double'] } },
				},
			],
		},
	],
} as const satisfies Field;

type ApprovalOptions = Value<typeof approvalOptions>;

export function approvalButtons({ values }: ApprovalOptions): Button[] {
	const { approvalType = 'double', approveLabel = APPROVE_LABEL } = values ?? {};
	const approve = { label: approveLabel, value: APPROVE };
	if (approvalType === 'single') return [approve];
	return [approve, { label: values?.disapproveLabel ?? DECLINE_LABEL, value: DECLINE }];
}
