import { requireShown } from '../../fields/field';
import type { Field, Value } from '../../fields/field';
import { future } from '../../values/formats';

const MINUTE_MS = 60_000;
const UNITS = { minutes: MINUTE_MS, hours: 60 * MINUTE_MS, days: 24 * 60 * MINUTE_MS } as const;

export const limitWaitTime = {
	displayName: 'Limit Wait Time',
	name: 'limitWaitTime',
	type: 'fixedCollection',
	placeholder: 'Add limit',
	default: { values: { limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' } },
	description:
		'When to go on without a response. The item then says data.timedOut, and an approval counts as declined.',
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [
				{
					displayName: 'Limit Type',
					name: 'limitType',
					type: 'options',
					default: 'afterTimeInterval',
					options: [
						{ name: 'After Time Interval', value: 'afterTimeInterval' },
						{ name: 'At Specified Time', value: 'atSpecifiedTime' },
					],
				},
				{
					displayName: 'Amount',
					name: 'resumeAmount',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 45,
					displayOptions: { show: { limitType: ['afterTimeInterval'] } },
				},
				{
					displayName: 'Unit',
					name: 'resumeUnit',
					type: 'options',
					default: 'minutes',
					options: [
						{ name: 'Days', value: 'days' },
						{ name: 'Hours', value: 'hours' },
						{ name: 'Minutes', value: 'minutes' },
					],
					displayOptions: { show: { limitType: ['afterTimeInterval'] } },
				},
				{
					displayName: 'Date and Time',
					name: 'maxDateAndTime',
					type: 'dateTime',
					default: '',
					required: true,
					format: future,
					displayOptions: { show: { limitType: ['atSpecifiedTime'] } },
					description: "Uses the workflow's time zone (see the workflow settings)",
				},
			],
		},
	],
} as const satisfies Field;

type Limit = Value<typeof limitWaitTime>;

/** When the execution goes on without a response, in ISO 8601; undefined for never. */
export function endOfWait({ values }: Limit = {}): string | undefined {
	if (!values) return undefined;
	const { limitType, resumeAmount, resumeUnit, maxDateAndTime } = values;
	if (limitType === 'atSpecifiedTime') return requireShown(maxDateAndTime);
	const ms = requireShown(resumeAmount) * UNITS[requireShown(resumeUnit)];
	return new Date(Date.now() + ms).toISOString();
}
