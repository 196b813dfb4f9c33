import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Answers } from './answers.mts';
import type { AccountOf } from './authentication.mts';
import type { Fields } from './fields.mts';
import { give, Idempotency } from './idempotency.mts';
import type { Outbox, Send } from './outbox.mts';
import { bulkCaps } from './plans.mts';
import { invalid } from './refusal.mts';
import type { Message } from './state.mts';
import type { Variant } from './variant.mts';

/** POST /send-message: the fields of the sample. */
export function accepted({ id, status, scheduledFor }: Message): object {
	return { id, status, scheduledFor };
}

/** The docs' sections POST /send-message and POST /messages/bulk. */
export function sends(
	app: FastifyInstance,
	accountOf: AccountOf,
	outbox: Outbox,
	answers: Answers,
	fields: Fields,
	variant: Variant,
): void {
	const idempotency = new Idempotency(variant.conflictTexts);
	const caps = bulkCaps(variant.freeBulk);
	/** A dry run whose answer is all that comes of it. */
	const isJustAnswered = ({ dry_run }: Send) => dry_run === true && variant.dryRun === 'answered';

	app.post<{ Body: Send }>('/send-message', async (request, reply) => {
		const account = accountOf(request);
		return idempotency.once(account, request, reply, () => {
			const send = request.body;
			const problems = outbox.problems(request, send);
			if (problems.length > 0) throw invalid(problems);
			outbox.admit(account, [send]);
			if (isJustAnswered(send)) {
				const dry = { id: null, status: 'dry_run', scheduledFor: null };
				return { status: 200, body: answers.data(dry, true) };
			}
			const message = outbox.accept(account, send, null);
			return { status: 202, body: answers.data(accepted(message), true) };
		});
	});

	app.post<{ Body: { messages: Send[] } }>(
		'/messages/bulk',
		{ schema: { body: fields.bulk } },
		async (request, reply) => {
			const account = accountOf(request);
			const work = () => {
				const { messages } = request.body;
				const cap = caps[account.plan];
				if (messages.length > cap)
					throw invalid([
						{ field: 'messages', message: `must have at most ${cap} items on ${account.plan}` },
					]);
				const problems = messages.map((send, at) =>
					outbox.problems(request, send, `messages.${at}`),
				);
				if (variant.bulkItems === 'refused' && problems.flat().length > 0)
					throw invalid(problems.flat());
				const right = messages.filter((_, at) => problems[at]?.length === 0);
				outbox.admit(account, right);
				const batchId = randomUUID();
				for (const send of right) if (!isJustAnswered(send)) outbox.accept(account, send, batchId);
				const totalMessages = messages.length;
				const queued = right.length;
				const failedCount = totalMessages - queued;
				const data = { batchId, totalMessages, queued, failedCount };
				return { status: 202, body: answers.data(data, false) };
			};
			return variant.bulkIdempotency === 'honoured'
				? idempotency.once(account, request, reply, work)
				: give(reply, work());
		},
	);
}
