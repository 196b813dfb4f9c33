import type { FastifyInstance } from 'fastify';
import type { Answers } from './answers.mts';
import type { AccountOf } from './authentication.mts';
import { isToken } from './course.mts';
import type { Fields } from './fields.mts';
import { Refusal } from './refusal.mts';
import type { Credentials } from './state.mts';
import type { Variant } from './variant.mts';

const url = '/auth/me/credentials';

/** The docs' section Connect your own WhatsApp number. None of the answers is shown there. */
export function credentials(
	app: FastifyInstance,
	accountOf: AccountOf,
	answers: Answers,
	fields: Fields,
	variant: Variant,
): void {
	// that they count as configured before they are verified is assumed
	app.put<{ Body: Credentials }>(
		url,
		{ schema: { body: fields.credentials } },
		async (request, reply) => {
			const { whatsappAccessToken, whatsappPhoneNumberId } = request.body;
			accountOf(request).credentials = { whatsappAccessToken, whatsappPhoneNumberId };
			return await answers.acknowledge(reply, { byocConfigured: true });
		},
	);

	app.delete(url, async (request, reply) => {
		accountOf(request).credentials = null;
		return await answers.acknowledge(reply, { byocConfigured: false });
	});

	// apimemo.com, whatsapp-cloud-api: "structured diagnostics"; how they look is assumed
	app.post(`${url}/verify`, async (request, reply) => {
		const { credentials: saved } = accountOf(request);
		if (saved === null)
			throw new Refusal(400, 'There are no Meta credentials: PUT /auth/me/credentials first.');
		const { whatsappAccessToken, whatsappPhoneNumberId } = saved;
		const checks = [
			{ check: 'accessToken', ok: isToken(whatsappAccessToken) },
			{ check: 'phoneNumberId', ok: /^\d+$/.test(whatsappPhoneNumberId) },
		];
		const wrong = checks.filter(({ ok }) => !ok).map(({ check }) => check);
		if (wrong.length === 0) return await answers.acknowledge(reply, { verified: true, checks });
		if (variant.verification === 'refused')
			throw new Refusal(400, `Meta does not accept the credentials: ${wrong.join(', ')}.`);
		return answers.data({ verified: false, checks }, true);
	});
}
