import { sleep } from 'n8n-workflow';
import type { IN8nHttpFullResponse, IWebhookFunctions } from 'n8n-workflow';
import { toMultipart } from '../../http/multipart';
import { ANSWER_INPUT, FILE_INPUT, readVerdict } from '../../question/chat-answer';
import type { ChatAnswer, Verdict } from '../../question/chat-answer';
import { asObject, asText } from '../../values/json';
import type { OutputFile } from '../../values/files';

/** If it is not known whether an answer was accepted, the message would also start the workflow. */
const TIMEOUT_MS = 30_000;

/** An execution that just asked is saved in a moment. In ms. */
const PAUSES = [100, 200, 300, 400, 500];

/** The whole link of a question, on our own instance. */
export function urlOf(context: IWebhookFunctions, path: string): string {
	// `<the address of waiting executions>/<execution>`, where here is none yet.
	const resumeUrl = String(context.evaluateExpression('{{ $execution.resumeUrl }}'));
	return `${resumeUrl.replace(/\/[^/]*$/, '')}${path}`;
}

/**
 * Posts an answer to the node that asked. `closed`: no execution waits for it, or the link is forged.
 * `unreachable`: this n8n does not reach itself, which its log then says.
 */
export async function postAnswer(
	context: IWebhookFunctions,
	path: string,
	answer: ChatAnswer,
	content: OutputFile | undefined,
): Promise<Verdict | 'closed' | 'unreachable'> {
	const url = urlOf(context, path);
	const file = content && { name: FILE_INPUT, content };
	const { contentType, body } = toMultipart({ [ANSWER_INPUT]: JSON.stringify(answer) }, file);
	for (const pause of [...PAUSES, undefined]) {
		const response = await post(context, url, contentType, body);
		if (!response) return 'unreachable';
		if (pause === undefined || !isRunning(response)) return readVerdict(response.body) ?? 'closed';
		await sleep(pause);
	}
	return 'closed';
}

/** n8n also answers 409 for what has failed. */
const isRunning = ({ statusCode, body }: IN8nHttpFullResponse): boolean =>
	statusCode === 409 && /is running/.test(asText(asObject(body).message) ?? '');

async function post(
	context: IWebhookFunctions,
	url: string,
	contentType: string,
	body: Buffer,
): Promise<IN8nHttpFullResponse | undefined> {
	try {
		return (await context.helpers.httpRequest({
			method: 'POST',
			url,
			headers: { 'Content-Type': contentType, Accept: 'application/json' },
			body,
			timeout: TIMEOUT_MS,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		})) as IN8nHttpFullResponse;
	} catch {
		context.logger.warn(
			`${context.getNode().name}: n8n can't reach itself at ${new URL(url).origin}, so an answer in the chat wasn't passed on. People can still respond with the link. Make sure that n8n can reach this address, or correct N8N_WEBHOOK_URL (in older versions WEBHOOK_URL).`,
		);
		return undefined;
	}
}
