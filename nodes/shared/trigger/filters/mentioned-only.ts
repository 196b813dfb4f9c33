import type { Filter } from '../trigger-gateway';

/** Expressions give text, too. */
const OFF: readonly unknown[] = [false, 'false'];

/** In groups, only what is meant for the account. Where that cannot be told, it may be. */
export const mentionedOnly: Filter = {
	field: {
		displayName: 'In Groups Only When Mentioned',
		name: 'mentionedOnly',
		type: 'boolean',
		default: false,
		description:
			'Whether messages in groups start the workflow only if they mention your number or reply to it. If it cannot be told whom they mean, they start it.',
	},
	matches: ({ isGroup, fromMe, isMentioned }, value = false) =>
		OFF.includes(value) || isGroup !== true || fromMe !== false || isMentioned !== false,
};
