import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { PAGE_HEADERS } from './html';
import { findQuestion } from './open-question';
import { closedPage, questionPage, thanksPage } from './page';
import { readChatAnswer } from './read-chat-answer';
import { readResponse } from './read-response';
import { receiveChatAnswer } from './receive-chat-answer';

/**
 * Serves the page behind the link of a waiting execution, and resumes it with what the page sends. n8n
 * has verified the link's signature.
 */
export async function receiveResponse(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const question = findQuestion(context);
	if (!question) return show(context, 410, closedPage());
	if (context.getRequestObject().method !== 'POST')
		return show(context, 200, questionPage(question));
	const answer = readChatAnswer(context.getBodyData());
	if (answer) return await receiveChatAnswer(context, question, answer);
	const response = readResponse(question, context.getBodyData());
	if ('problem' in response)
		return show(context, 422, questionPage(question, response.problem, response.given));
	const respondedAt = new Date().toISOString();
	return {
		webhookResponse: thanksPage(question),
		// Last: a form may have a field of this name.
		workflowData: [[{ json: { data: { ...response.data, respondedAt } } }]],
	};
}

function show(context: IWebhookFunctions, status: number, page: string): IWebhookResponseData {
	context.getResponseObject().status(status).set(PAGE_HEADERS).send(page);
	return { noWebhookResponse: true };
}
