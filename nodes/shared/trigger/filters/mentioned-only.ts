import type { Filter } from '../trigger-gateway';

/** Expressions give text, too. */
const OFF: readonly unknown[] = [false, 'false'];

/** Whether the filter is on; what cannot be read counts as on. */
export const isOn = (value: unknown = false): boolean => !OFF.includes(value);

/** In groups, only what is meant for the account. Where that cannot be told, it may be. */
export const mentionedOnly: Filter = {
	field: {
		displayName: 'Only When Mentioned in Groups',
		name: 'mentionedOnly',
		type: 'boolean',
		default: false,
		description:
			"Whether group messages start the workflow only if they mention or reply to your number. If that can't be determined, the workflow runs.",
	},
	matches: ({ isGroup, fromMe, isMentioned }, value) =>
		!isOn(value) || isGroup !== true || fromMe !== false || isMentioned !== false,
};
