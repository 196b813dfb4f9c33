import type { FastifyError, FastifyInstance, FastifySchemaValidationError } from 'fastify';
import { type Code, Refusal } from './refusal.mts';
import type { Variant } from './variant.mts';

/** Error Codes: the meanings as printed. */
const meanings: Readonly<Record<Code, string>> = {
	UNAUTHORIZED: 'Missing or invalid auth',
	SESSION_NOT_FOUND: 'Session does not exist',
	NOT_FOUND: 'Not found',
	SESSION_DISCONNECTED: 'Session not connected',
	CONFLICT: 'Exists already',
	VALIDATION_ERROR: 'Invalid request body or params',
	RATE_LIMITED: 'Too many requests',
	INTERNAL_ERROR: 'Server error',
};

const codeOf: Readonly<Record<number, Code>> = {
	401: 'UNAUTHORIZED',
	404: 'NOT_FOUND',
	409: 'SESSION_DISCONNECTED',
	429: 'RATE_LIMITED',
};

/** Where code and message stand is not shown: three layouts. */
export function layout(errors: Variant['errors'], code: Code, message = meanings[code]): object {
	if (errors === 'nested') return { error: { code, message } };
	if (errors === 'flat') return { code, message };
	return { success: false, error: code, message };
}

/** For statuses that the gateway does not raise itself. */
export function errorBody(errors: Variant['errors'], status: number): object {
	return layout(errors, codeOf[status] ?? (status < 500 ? 'VALIDATION_ERROR' : 'INTERNAL_ERROR'));
}

/** Gives every refusal of this scope one of the documented codes. */
export function answerErrors(app: FastifyInstance, errors: Variant['errors']): void {
	app.setNotFoundHandler(() => {
		throw new Refusal('NOT_FOUND', 'There is nothing at this address');
	});
	app.setSchemaErrorFormatter(([first]) => new Refusal('VALIDATION_ERROR', wording(first)));
	app.setErrorHandler<FastifyError | Refusal>(async (error, _request, reply) => {
		if (error instanceof Refusal) {
			const body = layout(errors, error.code, error.message);
			return await reply.code(error.statusCode).headers(error.headers).send(body);
		}
		// no JSON, no JSON type, too large: the table has no 400, 413 and 415, so 422 is assumed
		const status = error.statusCode !== undefined && error.statusCode < 500 ? 422 : 500;
		return await reply.code(status).send(errorBody(errors, status));
	});
}

function wording(error: FastifySchemaValidationError | undefined): string {
	if (error === undefined) return meanings.VALIDATION_ERROR;
	const { keyword, params, instancePath, message = 'is invalid' } = error;
	const field = instancePath.slice(1).replaceAll('/', '.');
	if (keyword === 'additionalProperties')
		return `${[field, String(params.additionalProperty)].filter(Boolean).join('.')} is unknown`;
	if (keyword === 'required')
		return `${[field, String(params.missingProperty)].filter(Boolean).join('.')} is required`;
	return `${field || 'The body'} ${message}`;
}
