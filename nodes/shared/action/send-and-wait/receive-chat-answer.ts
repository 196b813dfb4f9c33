import type { IBinaryData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { FILE_INPUT } from '../../question/chat-answer';
import type { ChatAnswer, Verdict } from '../../question/chat-answer';
import { readFileName, readMimeType } from '../../values/file-labels';
import { asObject, asText } from '../../values/json';
import type { Question } from './question';
import { readChatResponse } from './read-chat-response';
import { wasAsked } from './respondents';

/** Resumes the execution with what a person said in the chat, if that responds to the question. */
export async function receiveChatAnswer(
	context: IWebhookFunctions,
	question: Question,
	answer: ChatAnswer,
): Promise<IWebhookResponseData> {
	const { respondents, askAgain = '' } = question;
	if (!respondents || !wasAsked(respondents, answer))
		return reply(context, { answerInChat: 'notAsked' });
	const { message } = answer;
	const data = readChatResponse(question, message);
	if (!data) return reply(context, { answerInChat: 'unclear', askAgain });
	const respondedAt = new Date().toISOString();
	const file = await readFile(context);
	const accepted: Verdict = { answerInChat: 'accepted' };
	return {
		webhookResponse: accepted,
		// Not flat: whoever has the link could make up the message, which must not redirect a reply.
		workflowData: [
			[
				{
					json: { data: { ...data, respondedAt }, message },
					...(file && { binary: { data: file } }),
				},
			],
		],
	};
}

function reply(context: IWebhookFunctions, verdict: Verdict): IWebhookResponseData {
	context.getResponseObject().status(200).json(verdict);
	return { noWebhookResponse: true };
}

/** n8n has saved the file of the request; it is deleted afterwards. */
async function readFile(context: IWebhookFunctions): Promise<IBinaryData | undefined> {
	const file = asObject(asObject(context.getBodyData().files)[FILE_INPUT]);
	const path = asText(file.filepath);
	if (path === undefined) return undefined;
	return await context.nodeHelpers.copyBinaryFile(
		path,
		readFileName(asText(file.originalFilename)) ?? 'file',
		readMimeType(asText(file.mimetype))?.bare,
	);
}
