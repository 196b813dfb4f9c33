import type { FastifyInstance } from 'fastify';
import { json } from './json.mts';
import { Raw, Refusal } from './refusal.mts';

const names: Readonly<Record<number, string>> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
};

/** Evolution's one layout. It has no 429 and no texts of its own for what a proxy would answer. */
export function errorBody(status: number, request?: { method: string; url: string }): object {
	const error = names[status] ?? 'Internal Server Error';
	const message = request === undefined ? error : [`Cannot ${request.method} ${request.url}`];
	return { status, error, response: { message } };
}

/** 136 MB, as the server is built. */
const bodyLimit = 136 * 1024 * 1024;

/** Reads bodies and answers errors as the server's Express does. */
export function asExpress(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser<string>(
		'application/json',
		{ parseAs: 'string', bodyLimit },
		(_request, text, done) => {
			try {
				done(null, objectIn(text));
			} catch (error) {
				const message = error instanceof Error ? error.message : String(error);
				// observed: malformed JSON is a 400 that calls itself "Internal Server Error"
				done(new Refusal(400, 'Internal Server Error', message));
			}
		},
	);
	// any other type is not read, and all required fields are missing
	app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, _body, done) => {
		done(null, {});
	});
	app.setErrorHandler<Error & { statusCode?: number; status?: number }>(
		async (thrown, _request, reply) => {
			if (thrown instanceof Refusal) {
				const { status, error, said } = thrown;
				return await reply.code(status).send({ status, error, response: { message: said } });
			}
			if (thrown instanceof Raw) return await json(reply, 400, thrown.thrown);
			// observed: a TypeError, or what Baileys throws, is a 500 with its text; what axios throws has the
			// status of the host that it had asked for a file
			const status = thrown.statusCode === 413 ? 413 : (thrown.status ?? 500);
			const message = status === 413 ? 'request entity too large' : thrown.message;
			const error = 'Internal Server Error';
			return await reply.code(status).send({ status, error, response: { message } });
		},
	);
}

/** Express takes nothing for an empty object, and neither texts nor numbers. */
function objectIn(text: string): unknown {
	if (text === '') return {};
	const value: unknown = JSON.parse(text);
	if (typeof value === 'object' && value !== null) return value;
	throw new SyntaxError(`Unexpected token ${text.trimStart()[0]} in JSON at position 0`);
}
