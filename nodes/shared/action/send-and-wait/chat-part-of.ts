import { requireShown } from '../../fields/field';
import { readPeople } from '../../whatsapp/people';
import { approvalButtons } from './approval-options';
import { ASK_AGAIN, groupMembers } from './chat-options';
import type { Question } from './question';
import { LINK_LABEL } from './question-fields';
import type { QuestionParams } from './question-fields';
import { respondentsOf } from './respondents';

type ChatPart = Pick<Question, 'respondents' | 'askAgain'>;

/**
 * What a question has for answers in the chat, given the chat's IDs; undefined if the user doesn't want them.
 * Throws ExplainedError for members that are no people.
 */
export function chatPartOf(
	params: QuestionParams,
	gateway: string,
): ((chats: readonly string[]) => ChatPart) | undefined {
	const { answerInChat = true, groupMembers: listed = '', defaultCountryCode } = params.options;
	if (!answerInChat) return undefined;
	const members = readPeople(listed, `Options → ${groupMembers.displayName}`, defaultCountryCode);
	return (chats) => ({
		respondents: respondentsOf(gateway, chats, members),
		askAgain: askAgainText(params),
	});
}

/** Ends right before the link. */
function askAgainText({ responseType, approvalOptions, options }: QuestionParams): string {
	const { askAgainText: sorry = ASK_AGAIN, messageButtonLabel: label = LINK_LABEL } = options;
	const buttons = responseType === 'approval' ? approvalButtons(requireShown(approvalOptions)) : [];
	const replies = buttons.map((button) => button.label).join(' / ');
	return [replies === '' ? sorry : `${sorry}\n${replies}`, `${label}: `].join('\n\n');
}
