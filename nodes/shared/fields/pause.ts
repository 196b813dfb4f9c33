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
			displayName: 'Range',
			name: 'seconds',
			values: [
				{
					displayName: 'Minimum (Seconds)',
					name: 'min',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 3600 },
					default: 5,
				},
				{
					displayName: 'Maximum (Seconds)',
					name: 'max',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 3600 },
					default: 15,
				},
			],
		},
	],
	description:
		"A random time between the two, before every item except the first. Defaults to 5 to 15 seconds. The parts of one text are paced by 'Typing Speed' instead. With 0 and 0, there's no pause, and items are sent in parallel. WhatsApp bans numbers that send too many messages too fast.",
} as const satisfies Field;

/** The pause in ms: the option's, or the default; undefined for none. */
export function pauseOf(
	option: Params<readonly [typeof pause]>['pause'] | undefined,
): Range | undefined {
	const { min, max } = option?.seconds ?? USUAL;
	return min === 0 && max === 0 ? undefined : { min: min * 1000, max: max * 1000 };
}
