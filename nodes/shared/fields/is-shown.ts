import type { Field } from './field';

/** What depends on a field outside of its collection is left to n8n's editor. */
export function isShown({ displayOptions }: Field, valueOf: (name: string) => unknown): boolean {
	const { show = {}, hide = {} } = displayOptions ?? {};
	const isInside = ([name]: [string, unknown]) => !name.startsWith('/');
	const applies = ([name, values]: [string, readonly unknown[] | undefined]) =>
		values?.includes(valueOf(name)) === true;
	return (
		Object.entries(show).filter(isInside).every(applies) &&
		!Object.entries(hide).filter(isInside).some(applies)
	);
}
