import { readAddress } from '../../whatsapp/address';
import { readPeople } from '../../whatsapp/people';
import { ASK_AGAIN, groupMembers } from './chat-options';
import { howToRespond } from './how-to-respond';
import type { Question } from './question';
import type { QuestionParams } from './question-fields';
import { respondentsOf } from './respondents';

type ChatPart = Pick<Question, 'respondents' | 'askAgain'>;

/**
 * What a question has for answers in the chat; undefined if nobody can answer there, or the user doesn't want
 * that. Throws ExplainedError for members that are no people.
 */
export async function chatPartOf(
	{ options }: QuestionParams,
	question: Question,
	gateway: string,
	findChat: () => Promise<string | undefined>,
): Promise<ChatPart | undefined> {
	const { answerInChat = true, groupMembers: listed = '', defaultCountryCode } = options;
	if (!answerInChat) return undefined;
	const members = readPeople(listed, `Options → ${groupMembers.displayName}`, defaultCountryCode);
	const chat = await findChat();
	if (chat === undefined || !isAnsweredBySomeone(chat, members)) return undefined;
	const { askAgainText: sorry = ASK_AGAIN } = options;
	return {
		respondents: respondentsOf(gateway, [chat], members),
		askAgain: `${sorry}\n\n${howToRespond(question, options, true)}`,
	};
}

function isAnsweredBySomeone(chat: string, members: readonly string[]): boolean {
	const kind = readAddress(chat)?.kind;
	return kind === 'person' || (kind === 'group' && members.length > 0);
}
