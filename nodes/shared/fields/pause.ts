import type { Field, Params } from './field';
import type { Range } from '../http/request';

/** In seconds. WhatsApp blocks numbers that write to many in a row. */
const USUAL = { min: 5, max: 15 };

export const pause = {
	displayName: 'Pause Between Messages',
	name: 'pause',
	type: 'fixedCollection',
	placeholder: 'Add pause',
	default: { seconds: USUAL },
	options: [
		{
			displayName: 'Seconds',
			name: 'seconds',
			values: [
				{
					displayName: 'From (Seconds)',
					name: 'min',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 3600 },
					default: 5,
				},
				{
					displayName: 'To (Seconds)',
					name: 'max',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 3600 },
					default: 15,
				},
			],
		},
	],
	description:
		'At random between the two, before every message but the first. 5 to 15 seconds if left out. 0 and 0 is none: WhatsApp blocks numbers that write too much too fast.',
} as const satisfies Field;

/** The pause in ms: the option's, or the default. */
export function pauseOf(option: Params<readonly [typeof pause]>['pause'] | undefined): Range {
	const { min, max } = option?.seconds ?? USUAL;
	return { min: min * 1000, max: max * 1000 };
}
