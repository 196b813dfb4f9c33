import type { Field, Fields } from './field';

type Conditions = NonNullable<NonNullable<Field['displayOptions']>['show']>;

/** Fields that are shown only where others have these values, each on its own conditions besides. */
export const showFor = <const S extends Conditions, const F extends Fields>(show: S, fields: F) =>
	fields.map((field: F[number]) => ({
		...field,
		displayOptions: { show: { ...field.displayOptions?.show, ...show } },
	}));
