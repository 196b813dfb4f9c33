import type { FastifyError, FastifyPluginAsync } from 'fastify';
import type { Deliveries } from '../deliveries.mts';
import { limiter } from '../limiter.mts';
import { messages } from './messages.mts';
import { Refusal } from './refusal.mts';
import { webhooks } from './webhooks.mts';

/** https://example.com/docs: authentication, the rate limit and the errors of every call. */
export const api =
	(apiKey: string, { registered }: Deliveries, places: number): FastifyPluginAsync =>
	async (app) => {
		const take = limiter('fixed', 60, 60);

		app.setErrorHandler<FastifyError | Refusal>(async (error, _request, reply) => {
			const headers = error instanceof Refusal ? error.headers : {};
			const { statusCode = 500, message } = error;
			return await reply.code(statusCode).headers(headers).send({ error: message });
		});
		app.addHook('preParsing', async ({ headers }) => {
			if (headers.authorization !== `Bearer ${apiKey}`) throw new Refusal(401, 'Wrong API key');
			const { wait } = await take(apiKey);
			const seconds = String(Math.ceil(wait / 1000));
			if (wait > 0) throw new Refusal(429, 'Too many calls', { 'retry-after': seconds });
		});
		await app.register(messages);
		await app.register(webhooks(registered, places));
	};
