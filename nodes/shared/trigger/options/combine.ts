import type { Field } from '../../fields/field';
import { MOST_HELD } from '../combine/message-buffer';

/** One of the trigger's options. `longestSeconds`: for how long the gateway certainly waits for a response. */
export const combineField = (longestSeconds: number, hint: string) =>
	({
		displayName: 'Combine Messages',
		name: 'combine',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add settings',
		description: `Combines messages that one person sends in quick succession into a single run: the workflow starts when they stop writing for a few seconds, or after ${longestSeconds} seconds. Albums are kept together. Up to ${MOST_HELD} messages can wait at a time; any more run on their own. ${hint}.`,
		options: [
			{
				displayName: 'Silence',
				name: 'silence',
				values: [
					{
						displayName: 'Wait For (Seconds)',
						name: 'seconds',
						type: 'number',
						typeOptions: { minValue: 1, maxValue: longestSeconds },
						default: Math.min(5, longestSeconds),
					},
					{
						displayName: 'Output',
						name: 'output',
						type: 'options',
						default: 'oneItem',
						options: [
							{
								name: 'One Item',
								value: 'oneItem',
								description:
									"Joins the texts line by line. The single messages are in the field 'parts'.",
							},
							{ name: 'One Item per Message', value: 'itemPerMessage' },
						],
					},
				],
			},
		],
	}) as const satisfies Field;
