import type { FastifyInstance } from 'fastify';
import type { Answers } from './answers.mts';
import type { AccountOf } from './authentication.mts';
import { type Fields, messageParams } from './fields.mts';
import type { Outbox } from './outbox.mts';
import { Refusal } from './refusal.mts';
import { accepted } from './sends.mts';
import type { Account, Message } from './state.mts';
import type { Variant } from './variant.mts';

interface OneMessage {
	id: string;
}

interface ListQuery {
	status?: string;
	batchId?: string;
	limit?: string;
	page?: string;
}

/** The docs' sections GET /messages/:id, GET /messages and POST /messages/:id/retry. */
export function messages(
	app: FastifyInstance,
	accountOf: AccountOf,
	outbox: Outbox,
	answers: Answers,
	fields: Fields,
	variant: Variant,
): void {
	app.get<{ Params: OneMessage }>(
		'/messages/:id',
		{ schema: { params: messageParams } },
		(request) => {
			const message = found(accountOf(request), request.params.id);
			return answers.data({ ...row(message), timeline: message.timeline }, false);
		},
	);

	app.get<{ Querystring: ListQuery }>(
		'/messages',
		{ schema: { querystring: fields.list } },
		(request) => {
			const { status, batchId, limit: perPage = '20', page: at = '1' } = request.query;
			const [limit, page] = [Number(perPage), Number(at)];
			const matching = [...accountOf(request).messages.values()].filter(
				(message) =>
					(status === undefined || message.status === status) &&
					(batchId === undefined || message.batchId === batchId),
			);
			if (variant.order === 'newest') matching.reverse();
			const rows = matching.slice((page - 1) * limit, page * limit).map(row);
			return answers.list(rows, page, limit, matching.length);
		},
	);

	app.post<{ Params: OneMessage }>(
		'/messages/:id/retry',
		{ schema: { params: messageParams } },
		async (request, reply) => {
			const account = accountOf(request);
			const message = found(account, request.params.id);
			if (message.status !== 'failed')
				throw new Refusal(
					409,
					variant.conflictTexts === 'alike'
						? 'Conflict.'
						: `The message isn't in a retryable state: ${message.status}.`,
				);
			outbox.admit(account, [{ to: message.to, dry_run: message.dryRun }]);
			outbox.retry(account, message);
			// the fields of a send: assumed
			return await reply.code(202).send(answers.data(accepted(message), true));
		},
	);
}

/** Error codes: 404 "The message ID doesn't exist or belongs to another account". */
function found({ messages: byId }: Account, id: string): Message {
	const message = byId.get(id);
	if (message === undefined) throw new Refusal(404, 'Message not found.');
	return message;
}

/**
 * The sample of GET /messages/:id. Assumed: a list has the same fields but the timeline, and the body
 * of a template message is null.
 */
function row(message: Message): object {
	const { id, to, text: body, status, sentAt, deliveredAt, readAt, failedAt } = message;
	const { errorMessage, metadata } = message;
	const times = { sentAt, deliveredAt, readAt, failedAt };
	return { id, to, body, status, ...times, errorMessage, metadata };
}
