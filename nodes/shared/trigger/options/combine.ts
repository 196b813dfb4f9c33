import type { Field } from '../../fields/field';
import { MOST_HELD } from '../combine/message-buffer';

/** One of the trigger's options. `longestSeconds`: for how long the gateway certainly waits for a response. */
export const combineField = (longestSeconds: number, hint: string) =>
	({
		displayName: 'Combine Messages',
		name: 'combine',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Set the silence',
		description: `What one person sends in a row runs the workflow once, as soon as they are silent for some seconds, and after ${longestSeconds} seconds at the latest. An album comes whole. At most ${MOST_HELD} messages wait at a time, in one n8n process; beyond that, each runs by itself. ${hint}`,
		options: [
			{
				displayName: 'Silence',
				name: 'silence',
				values: [
					{
						displayName: 'Seconds of Silence',
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
								description: 'The texts joined, line by line; each message is in the field parts',
							},
							{ name: 'One Item per Message', value: 'itemPerMessage' },
						],
					},
				],
			},
		],
	}) as const satisfies Field;
