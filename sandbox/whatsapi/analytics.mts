import type { FastifyInstance } from 'fastify';
import type { Answers } from './answers.mts';
import type { AccountOf } from './authentication.mts';
import type { Status } from './state.mts';

/** The docs' section GET /analytics/summary. Rates in hundredths, as in the sample; read is delivered. */
export function analytics(app: FastifyInstance, accountOf: AccountOf, answers: Answers): void {
	app.get('/analytics/summary', (request) => {
		const all = [...accountOf(request).messages.values()];
		const byStatus: Partial<Record<Status, number>> = {};
		for (const { status } of all) byStatus[status] = (byStatus[status] ?? 0) + 1;
		const { delivered = 0, read = 0, failed = 0 } = byStatus;
		const total = all.length;
		const rate = (count: number) => (total === 0 ? 0 : Math.round((count / total) * 100) / 100);
		const rates = { deliveryRate: rate(delivered + read), failureRate: rate(failed) };
		return answers.data({ total, byStatus, ...rates }, false);
	});
}
