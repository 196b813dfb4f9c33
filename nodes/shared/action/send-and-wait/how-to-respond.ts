import { REPLY_HINT } from './chat-options';
import type { Question } from './question';
import { LINK_LABEL, LINK_LABEL_BEHIND_HINT } from './question-fields';
import type { QuestionParams } from './question-fields';

/** The last lines of a message that asks; they end right before the link. */
export function howToRespond(
	question: Question,
	{ replyHint = REPLY_HINT, messageButtonLabel }: QuestionParams['options'],
	isAnsweredInChat: boolean,
): string {
	// Several fields, or several choices at the same time, need the page.
	const [field, ...others] = question.fields;
	const canReply = isAnsweredInChat && others.length === 0 && field?.type !== 'checkbox';
	if (!canReply || replyHint === '') return `${messageButtonLabel ?? LINK_LABEL}: `;
	const hint = [replyHint, possibleReplies(question)].filter(Boolean).join(': ');
	return `${hint}\n${messageButtonLabel ?? LINK_LABEL_BEHIND_HINT}: `;
}

/** What can be replied, where not every text fits. */
function possibleReplies({ responseType, buttons, fields }: Question): string {
	if (responseType === 'approval') return buttons.map(({ label }) => label).join(' / ');
	const [field] = fields;
	return field?.type === 'date' ? 'YYYY-MM-DD' : (field?.choices ?? []).join(' / ');
}
