import type { Field } from '../../fields/field';

/** One of the trigger's options, for gateways that list the messages that our side sent. */
export const lookUpQuestionsField = {
	displayName: 'Find Open Questions',
	name: 'lookUpQuestions',
	type: 'options',
	default: 'direct',
	description:
		"When 'Send and Wait for Response' waits for a person, their next message responds instead of starting the workflow. To find the question, the trigger looks up what was sent in the chat: one request to the gateway for each message. A reply that quotes the question needs no look-up.",
	options: [
		{ name: 'In Direct Chats', value: 'direct' },
		{
			name: 'In Groups, Too',
			value: 'all',
			description: 'Only group members who are named in the question can respond',
		},
		{ name: 'Only by Quote or Button', value: 'never' },
	],
} as const satisfies Field;
