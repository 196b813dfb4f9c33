import type { Field } from '../../fields/field';
import { MOST_CHATS } from '../takeover/saved-pauses';

/** One of the trigger's options, for gateways that report messages sent by phone. */
export const takeoverField = (hint: string) =>
	({
		displayName: 'Pause When a Person Answers',
		name: 'takeover',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add pause',
		description: `If a person answers in a chat with the phone or WhatsApp Web, the workflow keeps out of that chat for a while. Each further answer begins the pause anew. At most ${MOST_CHATS.toLocaleString('en-US')} chats are paused at a time: beyond that, the oldest pauses end early. Not for test runs. ${hint}`,
		options: [
			{
				displayName: 'Pause',
				name: 'pause',
				values: [
					{
						displayName: 'Minutes',
						name: 'minutes',
						type: 'number',
						typeOptions: { minValue: 1, maxValue: 43200 },
						default: 60,
						description: 'How long the workflow ignores the chat after the last reply',
					},
					{
						displayName: 'Resume Word',
						name: 'resumeWord',
						type: 'string',
						default: '',
						placeholder: 'e.g. #bot',
						description:
							'Send a message with only this word in the chat to end the pause right away. The contact can see it.',
					},
				],
			},
		],
	}) as const satisfies Field;
