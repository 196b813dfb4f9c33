import type { Field } from '../../fields/field';
import { MOST_HELD } from '../combine/message-buffer';

/** Evolution waits 30 seconds for a response, unless configured otherwise; of other gateways it isn't known. */
const MOST_SECONDS = 25;

/**
 * One of the trigger's options. `longestSeconds`: for how long the gateway waits for a response, at least;
 * the user may choose more. `hint`: what is known about it, as a sentence.
 */
export const combineField = (longestSeconds: number, hint: string) =>
	({
		displayName: 'Combine Messages',
		name: 'combine',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add settings',
		description: `Combines messages that one person sends in quick succession into a single run: the workflow starts when they stop writing for a few seconds, or after the longest wait. Albums are kept together. Up to ${MOST_HELD} messages can wait at a time in one n8n process; any more run on their own.`,
		options: [
			{
				displayName: 'Settings',
				name: 'silence',
				values: [
					{
						displayName: 'Wait For (Seconds)',
						name: 'seconds',
						type: 'number',
						typeOptions: { minValue: 1, maxValue: MOST_SECONDS },
						default: Math.min(5, longestSeconds),
						description: 'How long no message comes before the workflow starts',
					},
					{
						displayName: 'Longest Wait (Seconds)',
						name: 'longestSeconds',
						type: 'number',
						typeOptions: { minValue: 1, maxValue: MOST_SECONDS },
						default: longestSeconds,
						description: `${hint} After this time, the workflow starts even if messages keep coming.`,
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
									"Joins the texts line by line, and names files by type, such as 'image' or 'voice_2'. Messages are in 'parts'.",
							},
							{
								name: 'One Item per Message',
								value: 'itemPerMessage',
							},
						],
					},
				],
			},
		],
	}) as const satisfies Field;
