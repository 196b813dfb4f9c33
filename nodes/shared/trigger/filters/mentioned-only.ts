import type { Filter } from '../trigger-gateway';

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
	matches: ({ isGroup, fromMe, isMentioned }, value) =>
		value !== true || isGroup !== true || fromMe !== false || isMentioned !== false,
};
