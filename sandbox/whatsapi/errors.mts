import type { FastifyError, FastifyInstance, FastifySchemaValidationError } from 'fastify';
import { invalid, type Problem, Refusal } from './refusal.mts';
import type { Variant } from './variant.mts';

/** Error codes: the printed meanings. */
const meanings: Readonly<Record<number, string>> = {
	400: 'Bad request.',
	401: 'Invalid API key.',
	403: 'Your account has been deactivated.',
	404: 'Not found.',
	409: 'Conflict.',
	429: 'Too many requests.',
	500: 'Internal server error.',
	503: 'The WhatsApp API has been erroring repeatedly; sending is paused.',
};

/** Error codes: "All errors follow the same shape". */
export function errorBody(status: number): { success: false; error: string } {
	return { success: false, error: meanings[status] ?? `Error ${status}.` };
}

/** Gives every refusal of this scope the documented layout. */
export function answerErrors(app: FastifyInstance, layout: Variant['details']): void {
	app.setSchemaErrorFormatter((errors) => invalid(problemsIn(errors)));
	app.setErrorHandler<FastifyError | Refusal>(async (error, _request, reply) => {
		if (error instanceof Refusal) {
			const { message, headers, problems } = error;
			const details = problems.length > 0 && { details: problems.map(detail[layout]) };
			const body = { success: false, error: message, ...details };
			return await reply.code(error.statusCode).headers(headers).send(body);
		}
		// no JSON, no JSON type, too large: the docs list no 413 and no 415, so 400 is assumed
		const status = error.statusCode !== undefined && error.statusCode < 500 ? 400 : 500;
		return await reply.code(status).send(errorBody(status));
	});
}

/** Error codes: details "lists each failing field"; how is not shown. */
const detail: Record<Variant['details'], (problem: Problem) => unknown> = {
	field: ({ field, message }) => ({ field, message }),
	path: ({ field, message }) => ({ path: field.split('.'), message, code: 'invalid' }),
	text: ({ field, message }) => `${field}: ${message}`,
};

/** What a schema found wrong, one for each field; `at` is the path of what was checked. */
export function problemsIn(errors: readonly FastifySchemaValidationError[], at = ''): Problem[] {
	return errors
		.filter(({ schemaPath }) => !schemaPath.includes('/oneOf/'))
		.map((error) => problemIn(error, at));
}

function problemIn(error: FastifySchemaValidationError, at: string): Problem {
	const { keyword, params, instancePath, message = 'is wrong' } = error;
	const field = (name: unknown = '') =>
		[at, ...instancePath.split('/'), String(name)].filter((part) => part !== '').join('.');
	if (keyword === 'required')
		return { field: field(params.missingProperty), message: 'is required' };
	if (keyword === 'additionalProperties')
		return { field: field(params.additionalProperty), message: 'is not a known field' };
	if (keyword === 'enum' && Array.isArray(params.allowedValues))
		return { field: field(), message: `must be one of ${params.allowedValues.join(', ')}` };
	if (keyword === 'oneOf')
		return { field: field('message'), message: 'give either a message or a template' };
	return { field: field() || 'body', message };
}
