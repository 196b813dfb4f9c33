import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import Fastify, { type FastifyError, type FastifyReply } from 'fastify';
import { type Answer, type Answers, echo, inTurn, type Turn } from './answers.mts';
import { chunks, completion, type CompletionCall, turnsOf } from './completions.mts';
import { events } from './response-events.mts';
import { response, type ResponseCall, turnsIn } from './responses.mts';
import { type Recording, transcriptions, type Transcripts } from './transcriptions.mts';
import { type OfferedTool, type ToolsCall, toolsIn } from './tools.mts';

export interface ModelOptions {
	/** Default: a free one. */
	port?: number;
	apiKey?: string;
	/** Default: the last message of the user comes back in Markdown. */
	answers?: Answers;
	/** What a recording says; default how long it is. */
	transcripts?: Transcripts;
}

/** One question that was put to the model. */
export interface ModelCall {
	conversation: readonly Turn[];
	answer: Answer;
	tools: readonly OfferedTool[];
	/** Whether the answer was sent word by word. */
	streamed: boolean;
}

export interface Model {
	/** The Base URL of an OpenAI credential. */
	url: string;
	apiKey: string;
	calls: readonly ModelCall[];
	recordings: readonly Recording[];
	stop(): Promise<void>;
}

/** What every chat model needs to be found by name. */
const model = { id: 'scripted', object: 'model', created: 1_700_000_000, owned_by: 'sandbox' };

/**
 * Starts a language model that says what it is told to, with OpenAI's interface: chat completions
 * and responses, at once or streamed, and transcriptions (platform.openai.com/docs/api-reference). It
 * fails with the `statusCode` of what an answer or a transcript throws.
 */
export async function startModel(options: ModelOptions = {}): Promise<Model> {
	const { port = 0, apiKey = 'sk-sandbox-model', answers = echo } = options;
	const say = inTurn(answers);
	const calls: ModelCall[] = [];
	const answerTo = (conversation: readonly Turn[], call: ToolsCall & { stream?: boolean }) => {
		const answer = say(conversation);
		calls.push({ conversation, answer, tools: toolsIn(call), streamed: call.stream === true });
		return answer;
	};

	const app = Fastify({ forceCloseConnections: true, bodyLimit: 50 * 1024 * 1024 });
	app.setErrorHandler<FastifyError>(
		async ({ statusCode = 500, code, message }, _request, reply) => {
			const error = { message, type: 'invalid_request_error', param: null, code };
			return await reply.code(statusCode).send({ error });
		},
	);
	app.addHook('onRequest', async ({ headers: { authorization } }) => {
		if (authorization === `Bearer ${apiKey}`) return;
		const refusal = { statusCode: 401, code: 'invalid_api_key' };
		throw Object.assign(new Error('Incorrect API key provided.'), refusal);
	});
	app.get('/v1/models', () => ({ object: 'list', data: [model] }));
	app.post<{ Body: CompletionCall }>(
		'/v1/chat/completions',
		{ schema: { body: needs('messages') } },
		({ body }, reply) => {
			const answer = answerTo(turnsOf(body), body);
			if (body.stream !== true) return completion(body, answer);
			return stream(
				reply,
				chunks(body, answer).map((data) => `data: ${data}\n\n`),
			);
		},
	);
	app.post<{ Body: ResponseCall }>(
		'/v1/responses',
		{ schema: { body: needs('input') } },
		({ body }, reply) => {
			const answer = answerTo(turnsIn(body), body);
			if (body.stream !== true) return response(body, answer);
			const lines = events(body, answer).map(
				(event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`,
			);
			return stream(reply, lines);
		},
	);
	const recordings = transcriptions(app, options.transcripts);
	await app.listen({ host: '127.0.0.1', port });
	const { port: taken } = app.server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${taken}/v1`,
		apiKey,
		calls,
		recordings,
		stop: async () => {
			await app.close();
		},
	};
}

const needs = (name: string) => ({ type: 'object', required: ['model', name] });

/** One chunk after the other, as far as the connection takes them. */
function stream(reply: FastifyReply, lines: readonly string[]): FastifyReply {
	return reply.type('text/event-stream; charset=utf-8').send(Readable.from(lines));
}
