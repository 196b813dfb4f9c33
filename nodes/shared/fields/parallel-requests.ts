import type { Field } from './field';

export const DEFAULT_PARALLEL = 5;
export const MOST_PARALLEL = 50;

/** For sends. Other operations handle DEFAULT_PARALLEL items at the same time. */
export const parallelRequests = {
	displayName: 'Parallel Requests',
	name: 'parallelRequests',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MOST_PARALLEL },
	default: DEFAULT_PARALLEL,
	description:
		'How many items to process at the same time. Messages to the same recipient stay in order.',
} as const satisfies Field;
