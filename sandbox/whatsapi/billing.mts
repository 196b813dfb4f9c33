import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Answers } from './answers.mts';
import type { Fields } from './fields.mts';
import type { Variant } from './variant.mts';

/** The docs' section Billing & upgrades. Nobody pays here: PATCH /_sandbox/account changes the plan. */
export function billing(
	app: FastifyInstance,
	answers: Answers,
	fields: Fields,
	{ portal }: Variant,
): void {
	const session = () => randomBytes(12).toString('hex');

	app.post('/billing/checkout', { schema: { body: fields.checkout } }, () =>
		answers.data({ url: `https://checkout.stripe.com/c/pay/cs_test_${session()}` }, true),
	);

	// "Returns a Stripe billing portal URL", also to who has never paid: assumed
	app.get('/billing/portal', () => {
		const url = `https://billing.stripe.com/p/session/test_${session()}`;
		if (portal === 'text') return answers.data(url, true);
		return answers.data({ [portal]: url }, true);
	});
}
