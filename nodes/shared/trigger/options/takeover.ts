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
		description: `When a person replies in a chat from the phone or WhatsApp Web, the workflow ignores that chat for a while. Each new reply restarts the pause. Up to ${MOST_CHATS.toLocaleString('en-US')} chats can be paused at a time: beyond that, the oldest pauses end early. Doesn't apply to test runs. ${hint}`,
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
					{
						displayName: 'Run Paused Messages',
						name: 'runPaused',
						type: 'boolean',
						default: false,
						description:
							"Whether messages in paused chats start the workflow anyway, with 'paused' set to true, for example to save them in an agent's memory. Add an If node that keeps the workflow from replying to them.",
					},
				],
			},
		],
	}) as const satisfies Field;
