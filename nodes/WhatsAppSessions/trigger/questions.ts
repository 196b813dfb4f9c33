import { path } from '../../shared/http/path';
import type { ChatQuestions } from '../../shared/trigger/answers/own-messages';

/** The gateway lists no messages, so that a question must be quoted, or have buttons. */
export const questions: ChatQuestions = {
	events: ['message.received'],
	textMessage: ({ chatId }, text) => ({
		method: 'POST',
		path: path`/send-message`,
		body: { to: chatId, text },
	}),
};
