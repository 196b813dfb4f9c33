import type { FastifyError, FastifyInstance, FastifySchemaValidationError } from 'fastify';
import { Refusal } from './refusal.mts';

/** Errors: the meaning of each code; the sample is in Portuguese, so the texts are too: assumed. */
const meanings: Readonly<Record<number, string>> = {
	400: 'Pedido inválido',
	401: 'Não autenticado: API Key inválida ou em falta',
	403: 'Sem permissão para este recurso',
	404: 'Recurso não encontrado',
	429: 'Limite de pedidos atingido',
	500: 'Erro interno do servidor',
};

/** Errors: "The error body always follows this structure". */
export function errorBody(status: number): { error: string } {
	return { error: meanings[status] ?? `Erro ${status}` };
}

/** Gives every refusal of this scope the documented layout and one of the documented codes. */
export function answerErrors(app: FastifyInstance): void {
	app.setSchemaErrorFormatter(([first]) => new Refusal(400, wording(first)));
	app.setErrorHandler<FastifyError | Refusal>(async (error, _request, reply) => {
		if (error instanceof Refusal) {
			const body = { error: error.message };
			return await reply.code(error.statusCode).headers(error.headers).send(body);
		}
		// no JSON, no JSON type, too large: the docs list no 413 and no 415, so 400 is assumed
		const status = error.statusCode !== undefined && error.statusCode < 500 ? 400 : 500;
		return await reply.code(status).send(errorBody(status));
	});
}

function wording(error: FastifySchemaValidationError | undefined): string {
	if (error === undefined) return 'Pedido inválido';
	const { keyword, params, instancePath } = error;
	const field = instancePath.slice(1).replaceAll('/', '.') || 'o pedido';
	if (keyword === 'required' || keyword === 'dependencies')
		return `Campo obrigatório em falta: ${String(params.missingProperty)}`;
	if (keyword === 'additionalProperties')
		return `Campo desconhecido: ${String(params.additionalProperty)}`;
	if (keyword === 'minProperties') return 'Nada para atualizar';
	if (keyword === 'enum' && Array.isArray(params.allowedValues))
		return `Valor inválido para ${field}: use ${params.allowedValues.join(', ')}`;
	return `Valor inválido para ${field}`;
}
